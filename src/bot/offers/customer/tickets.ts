import { defineOffer } from '../../define/offer.ts'

export default defineOffer('customer', {
  needs: 'tickets.read',
  row: 20,
  place: 20,
  label: 'customer-tickets-button',
  action: 'customer-tickets',
  seed: ({ userId, openTickets }) => (openTickets.length > 0 ? { userId } : null),
})
