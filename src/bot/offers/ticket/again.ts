import { defineOffer } from '../../define/offer.ts'

export default defineOffer('ticket', {
  needs: 'tickets.answer',
  row: 20,
  place: 40,
  label: 'ticket-again-button',
  action: 'ticket-again',
  seed: ({ number, state }) => (state === 'closed' ? { number: String(number) } : null),
})
