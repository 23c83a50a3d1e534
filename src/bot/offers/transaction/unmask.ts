import { defineOffer } from '../../define/offer.ts'

export default defineOffer('transaction', {
  needs: 'customers.unmask',
  row: 20,
  place: 10,
  label: 'unmask-button',
  action: 'unmask',
  seed: ({ reference, unmasked }) => (unmasked ? null : { of: 'transaction', id: reference }),
})
