import { defineOffer } from '../../define/offer.ts'

export default defineOffer('transaction', {
  needs: 'customers.see',
  row: 80,
  place: 10,
  label: 'tx-payer-button',
  action: 'customer',
  seed: ({ payer }) => (payer ? { userId: payer.userId } : null),
})
