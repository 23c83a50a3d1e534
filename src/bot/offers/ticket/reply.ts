import { defineOffer } from '../../define/offer.ts'

export default defineOffer('ticket', {
  needs: 'tickets.answer',
  row: 20,
  place: 10,
  label: 'ticket-reply-button',
  action: 'ticket-reply',
  style: 'primary',
  seed: ({ number, state }) => (state === 'closed' ? null : { number: String(number) }),
})
