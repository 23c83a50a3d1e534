import { defineOffer } from '../../define/offer.ts'

export default defineOffer('ticket', {
  needs: 'transactions.see',
  row: 80,
  place: 30,
  label: 'ticket-transaction-button',
  action: 'tx',
  seed: ({ transaction }) => (transaction ? { word: transaction.reference } : null),
})
