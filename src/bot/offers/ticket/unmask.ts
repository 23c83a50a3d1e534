import { defineOffer } from '../../define/offer.ts'

export default defineOffer('ticket', {
  needs: 'customers.unmask',
  row: 80,
  place: 20,
  label: 'unmask-button',
  action: 'unmask',
  seed: ({ number, customer }) => (customer.masked ? { of: 'ticket', id: String(number) } : null),
})
