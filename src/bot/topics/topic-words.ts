import type { TicketMessageView, TicketView } from '#core'
import { type Html, html, join } from '../card/html.ts'
import type { Words } from '../i18n/words.ts'
import { aboutLine } from '../support/about-line.ts'
import { isRating, quoted, RATED } from '../support/ticket-text.ts'

const NAME_MAX = 120

/** What a topic is called: its ticket's number and its customer, masked. */
export const topicName = (words: Words, { number, customer }: TicketView): string =>
  words.label('topic-name', { number: String(number), name: customer.name }).slice(0, NAME_MAX)

/** The first words in a topic: who asks, masked, what about, until when, and what can be done here. */
export function headerOf(words: Words, ticket: TicketView): Html {
  const { number, customer, dueAt } = ticket
  const facts = words.t('topic-header', {
    number: String(number),
    name: customer.name,
    okpayId: customer.okpayId ?? words.label('ticket-no-account'),
    language: words.label(`language-name-${customer.locale}`),
    due: words.dateTime(dueAt),
  })
  return join([facts, aboutLine({ words }, ticket), words.t('topic-usage')])
}

/** One message as the topic says it. */
export function saidLine(words: Words, message: TicketMessageView): Html {
  const name = message.by ?? words.label('support-name')
  const speaker = message.byMail ? 'ticket-from-customer-mail' : isRating(message) ? RATED : SPEAKERS[message.author]
  const who = words.t(speaker, { at: words.dateTime(message.at), name })
  return html`${who}\n${quoted({ words }, message)}`
}

const SPEAKERS = { customer: 'ticket-from-customer', agent: 'ticket-from-agent', note: 'ticket-note-by' } as const

/** `/queue` in the group: who waits, until when, who has it, and what is over. */
export function queueText(words: Words, tickets: readonly TicketView[], now: Date): Html {
  if (tickets.length === 0) return words.t('queue-empty')
  const lines = tickets.slice(0, 20).map(({ number, dueAt, agent, messages }) =>
    words.t(dueAt < now ? 'topic-queue-over' : 'topic-queue-line', {
      number: String(number),
      due: words.dateTime(dueAt),
      agent: agent ?? words.label('ticket-agent-nobody'),
      count: messages.length,
    }),
  )
  return join([words.t('queue-title', { count: tickets.length }), ...lines])
}
