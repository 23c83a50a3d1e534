import { defineOffer } from '../../define/offer.ts'

export default defineOffer('transaction', {
  needs: 'risk.see',
  row: 70,
  place: 10,
  label: 'tx-risk-button',
  action: 'risk-item',
  seed: ({ id, risk }) => (risk?.open ? { id } : null),
})
