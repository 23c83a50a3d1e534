import { defineOffer } from '../../define/offer.ts'

export default defineOffer('merchant', {
  needs: 'customers.unmask',
  row: 20,
  place: 10,
  label: 'unmask-button',
  action: 'unmask',
  seed: ({ shopId, unmasked }) => (unmasked ? null : { of: 'merchant', id: shopId }),
})
