import type { TicketView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { offerRows } from '../desk/offers.ts'
import type { Scene, Turn } from '../turn.ts'
import { aboutLine } from './about-line.ts'
import { conversation } from './ticket-text.ts'

type Desk = Scene & Pick<Turn, 'chat'>

/** The newest of its pictures, a button each. */
const FILES_SHOWN = 3

/** A request as an agent reads it. */
export function ticketCard(scene: Desk, ticket: TicketView): Card {
  const { words } = scene
  const { number, customer, about, state, dueAt, agent } = ticket
  const heading = words.t('ticket-heading', { number: String(number), name: customer.name })
  const facts = words.t('ticket-facts', {
    okpayId: customer.okpayId ?? words.label('ticket-no-account'),
    about: about ?? words.label('ticket-about-nothing'),
    agent: agent ?? words.label('ticket-agent-nobody'),
    state: words.label(`ticket-state-${state}`),
    due: words.dateTime(dueAt),
    language: words.label(`language-name-${customer.locale}`),
  })
  const files = ticket.messages.filter(({ media }) => media !== null).slice(-FILES_SHOWN)
  const transaction = ticket.transaction && aboutLine(scene, ticket)
  return {
    text: join(
      [join([heading, facts, standingLine(scene, ticket), transaction]), conversation(scene, ticket, 'staff')],
      '\n\n',
    ),
    buttons: [
      files.map(({ id }, n) => open(words.label('ticket-file-button', { n: n + 1 }), 'ticket-file', { id })),
      ...offerRows(scene, 'ticket', ticket),
      [open(words.label('ticket-queue-button'), 'queue')],
    ],
    // It says what somebody wrote to us, and who they are.
    protect: true,
  }
}

/** What an agent has to know before they write. */
export function standingLine({ words }: Scene, { customer, live, rating }: TicketView): Html | null {
  return join([
    customer.blocked && words.t('ticket-blocked'),
    live && words.t('ticket-live'),
    rating !== null && words.t('ticket-rated', { stars: '★'.repeat(rating) }),
  ])
}
