import type { TicketView } from '#core'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

const SHOWN_MAX = 8

/** What waits for an answer, the oldest promise first. */
export function queueCard({ words }: Scene, tickets: TicketView[]): Card {
  if (tickets.length === 0)
    return { text: words.t('queue-empty'), buttons: [[open(words.label('queue-refresh-button'), 'queue')]] }
  const shown = tickets.slice(0, SHOWN_MAX)
  const lines = shown.map(({ number, customer, dueAt }) =>
    words.t('queue-line', { number: String(number), name: customer.name, due: words.dateTime(dueAt) }),
  )
  const rows = shown.map(({ number, customer }) => [
    open(words.label('queue-read-button', { number: String(number), name: customer.name }), 'ticket', {
      number: String(number),
    }),
  ])
  return {
    text: html`${words.t('queue-title', { count: tickets.length })}\n\n${join(lines)}`,
    buttons: [...rows, [open(words.label('queue-refresh-button'), 'queue')]],
  }
}
