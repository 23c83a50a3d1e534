import { defineOffer } from '../../define/offer.ts'

export default defineOffer('ticket', {
  needs: 'tickets.answer',
  row: 20,
  place: 30,
  label: 'ticket-close-button',
  action: 'ticket-close',
  seed: ({ number, state }) => (state === 'closed' ? null : { number: String(number) }),
})
