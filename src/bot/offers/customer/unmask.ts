import { defineOffer } from '../../define/offer.ts'

export default defineOffer('customer', {
  needs: 'customers.unmask',
  row: 20,
  place: 10,
  label: 'unmask-button',
  action: 'unmask',
  seed: ({ userId, unmasked }) => (unmasked ? null : { of: 'customer', id: userId }),
})
