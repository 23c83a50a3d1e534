import { defineOffer } from '../../define/offer.ts'

export default defineOffer('transaction', {
  needs: 'payouts.see',
  row: 70,
  place: 20,
  label: 'tx-payout-button',
  action: 'payout',
  seed: ({ kind, reference }) => (kind === 'withdrawal' ? { reference } : null),
})
