import type { TicketView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { aboutLine } from './about-line.ts'
import { conversation } from './ticket-text.ts'

/** The newest of its pictures, a button each. */
const FILES_SHOWN = 3

/** A request as an agent reads it. */
export function ticketCard(scene: Scene, ticket: TicketView): Card {
  const { words } = scene
  const { number, customer, about, state, dueAt, agent } = ticket
  const heading = words.t('ticket-heading', { number: String(number), name: customer.name })
  const facts = words.t('ticket-facts', {
    okpayId: customer.okpayId ?? words.label('ticket-no-account'),
    about: about ?? words.label('ticket-about-nothing'),
    agent: agent ?? words.label('ticket-agent-nobody'),
    state: words.label(`ticket-state-${state}`),
    due: words.dateTime(dueAt),
    language: customer.locale,
  })
  const payload = { number: String(number) }
  const acts = [
    open(words.label('ticket-reply-button'), 'ticket-reply', payload, 'primary'),
    open(words.label('ticket-take-button'), 'ticket-take', payload),
    open(words.label('ticket-close-button'), 'ticket-close', payload),
  ]
  const files = ticket.messages.filter(({ media }) => media !== null).slice(-FILES_SHOWN)
  const transaction = ticket.transaction && aboutLine(scene, ticket)
  return {
    text: join(
      [join([heading, facts, standingLine(scene, ticket), transaction]), conversation(scene, ticket, 'staff')],
      '\n\n',
    ),
    buttons: [
      files.map(({ id }, n) => open(words.label('ticket-file-button', { n: n + 1 }), 'ticket-file', { id })),
      state === 'closed' ? [open(words.label('ticket-again-button'), 'ticket-again', payload)] : acts,
      [
        ...(customer.okpayId === null
          ? []
          : [open(words.label('ticket-customer-button'), 'customer', { okpayId: customer.okpayId })]),
        open(words.label('ticket-queue-button'), 'queue'),
      ],
    ],
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
