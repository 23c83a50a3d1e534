import { defineOffer } from '../../define/offer.ts'

export default defineOffer('ticket', {
  needs: 'tickets.answer',
  row: 20,
  place: 20,
  label: 'ticket-take-button',
  action: 'ticket-take',
  seed: ({ number, state }) => (state === 'closed' ? null : { number: String(number) }),
})
