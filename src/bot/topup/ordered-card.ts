import type { OrderedRail, TopUpRail, TopUpView } from '#core'
import { type Button, type Card, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { insteadButton } from './rail-buttons.ts'

type Ordered = Extract<TopUpView, { rail: OrderedRail }>

/** What a rail's own part of the card says: whose page it is, and what is paid there. */
type Own = { name?: string; own?: string; payable: string }

/** A top-up that is paid on a page of the rail's own: what it costs, the way there, until when, and what else there is. */
export function orderedCard(scene: Speaking, view: Ordered, own: Own, instead: TopUpRail): Card {
  const { words } = scene
  const { rail, amount, fee, total, reference, details, expiresAt } = view
  const values = { fee: words.money(fee), total: words.money(total), ...own }
  const pay = words.label(`topup-${rail}-pay-button`, { ...values })
  const toPay: Button[] = details.page === null ? [] : [link(pay, details.page, 'primary')]
  return {
    text: join(
      [
        join([
          words.t(`topup-${rail}-title`, { amount: words.money(amount), ...values }),
          words.t(`topup-${rail}-${fee.minor > 0n ? 'cost' : 'no-fee'}`, values),
        ]),
        words.t(`topup-${rail}-how`, values),
        join([
          words.t(`topup-${rail}-time`),
          words.t(`topup-${rail}-until`, { until: words.time(expiresAt) }),
          words.t('notice-no', { reference }),
        ]),
      ],
      '\n\n',
    ),
    buttons: [
      toPay,
      [open(words.label(`topup-${rail}-paid-button`), 'topup-check', { reference })],
      [insteadButton(scene, instead, amount)],
      [
        open(words.label('topup-ask-support-button'), 'support', { about: reference }),
        open(words.label('home-button'), 'home'),
      ],
    ],
  }
}
