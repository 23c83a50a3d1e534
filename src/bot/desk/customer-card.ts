import type { CustomerView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'
import { customerLine } from './customer-line.ts'
import { identityStanding } from './identity-standing.ts'
import { mailboxStanding } from './mailbox-standing.ts'
import { offerRows } from './offers.ts'
import { recoveryStanding } from './recovery-standing.ts'
import { restrictionLines } from './restriction-line.ts'

type Desk = Scene & Pick<Turn, 'chat'>

/** A customer as staff see them. It must not be forwarded, masked or not. */
export function customerCard(scene: Desk, customer: CustomerView): Card {
  const home = [open(scene.words.label('home-button'), 'home')]
  return {
    text: customerText(scene, customer),
    buttons: [...offerRows(scene, 'customer', customer), home],
    protect: true,
  }
}

/** Who it is and how the account stands; whole, when the core gave it whole. */
export function customerText(scene: Scene, customer: CustomerView): Html {
  const { words } = scene
  const { restrictions, openTickets, recent, unmasked } = customer
  const tickets =
    openTickets.map(({ number }) => words.label('customer-ticket-number', { number: String(number) })).join(' · ') ||
    '—'
  return join([
    customerLine(customer),
    words.t('customer-facts', {
      state: words.label(`customer-state-${inKey(customer.state)}`),
      level: String(customer.level),
      currency: customer.homeCurrency,
      opened: words.date(customer.openedAt),
    }),
    words.t(`customer-reads-${customer.locale}`),
    restrictionLines(scene, restrictions),
    unmasked && words.t('customer-name', { name: unmasked.name }),
    words.t('customer-contact', { email: customer.email, phone: customer.phone }),
    ...(unmasked ? amountLines(scene, unmasked) : [words.t('customer-holds', { count: String(customer.holds) })]),
    customer.identity && identityStanding(scene, customer.identity, customer.state),
    customer.recovery && recoveryStanding(scene, customer.recovery),
    customer.lostMailbox && mailboxStanding(scene, customer.lostMailbox),
    words.t('customer-tickets', { tickets }),
    words.t('customer-recent', { references: recent.join(', ') || '—' }),
  ])
}

function amountLines({ words }: Scene, { balances, holds }: NonNullable<CustomerView['unmasked']>): Html[] {
  return [
    ...balances.map(({ available, onHold }) =>
      words.t('customer-balance', { available: words.money(available), onHold: words.money(onHold) }),
    ),
    ...holds.map(({ amount, reason }) =>
      words.t('customer-hold', { amount: words.money(amount), reason: words.label(`hold-${inKey(reason)}`) }),
    ),
  ]
}
