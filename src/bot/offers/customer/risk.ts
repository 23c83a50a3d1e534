import { defineOffer } from '../../define/offer.ts'

export default defineOffer('customer', {
  needs: 'risk.see',
  row: 20,
  place: 30,
  label: 'risk-of-button',
  action: 'risk',
  seed: ({ userId }) => ({ userId }),
})
