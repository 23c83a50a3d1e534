import { defineOffer } from '../../define/offer.ts'

export default defineOffer('merchant', {
  needs: 'customers.see',
  row: 80,
  place: 10,
  label: 'merchant-owner-button',
  action: 'customer',
  seed: ({ owner }) => ({ userId: owner.userId }),
})
