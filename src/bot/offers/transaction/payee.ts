import { defineOffer } from '../../define/offer.ts'

export default defineOffer('transaction', {
  needs: 'customers.see',
  row: 80,
  place: 20,
  label: 'tx-payee-button',
  action: 'customer',
  seed: ({ payee, payer }) => (payee && payee.userId !== payer?.userId ? { userId: payee.userId } : null),
})
