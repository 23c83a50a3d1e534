import { defineOffer } from '../../define/offer.ts'

export default defineOffer('customer', {
  needs: 'accounts.restrict',
  row: 10,
  place: 10,
  label: 'customer-freeze-button',
  action: 'customer-freeze',
  style: 'danger',
  seed: ({ userId, state }) => (state === 'restricted' ? null : { userId }),
})
