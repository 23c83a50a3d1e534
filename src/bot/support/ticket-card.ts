import type { TicketView } from '#core'
import { type Card, open } from '../card/card.ts'
import { html } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { conversation } from './ticket-text.ts'

/** A request as an agent reads it. */
export function ticketCard(scene: Scene, ticket: TicketView): Card {
  const { words } = scene
  const { number, customer, about, state, dueAt } = ticket
  const heading = words.t('ticket-heading', { number: String(number), name: customer.name })
  const facts = words.t('ticket-facts', {
    okpayId: customer.okpayId ?? words.label('ticket-no-account'),
    about: about ?? words.label('ticket-about-nothing'),
    state: words.label(`ticket-state-${state}`),
    due: words.dateTime(dueAt),
    language: customer.locale,
  })
  const payload = { number: String(number) }
  const acts = [
    open(words.label('ticket-reply-button'), 'ticket-reply', payload, 'primary'),
    open(words.label('ticket-close-button'), 'ticket-close', payload),
  ]
  return {
    text: html`${heading}\n${facts}\n\n${conversation(scene, ticket, 'staff')}`,
    buttons: [
      state === 'closed' ? [] : acts,
      [
        ...(customer.okpayId === null
          ? []
          : [open(words.label('ticket-customer-button'), 'customer', { okpayId: customer.okpayId })]),
        open(words.label('ticket-queue-button'), 'queue'),
      ],
    ],
  }
}
