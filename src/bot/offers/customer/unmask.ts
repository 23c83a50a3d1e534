import { defineOffer } from '../../define/offer.ts'

export default defineOffer('customer', {
  needs: 'customers.unmask',
  row: 20,
  place: 10,
  label: 'customer-unmask-button',
  action: 'customer-unmask',
  seed: ({ userId, unmasked }) => (unmasked ? null : { userId }),
})
