import { defineOffer } from '../../define/offer.ts'

export default defineOffer('transaction', {
  needs: 'tickets.read',
  row: 80,
  place: 30,
  label: 'tx-ticket-button',
  action: 'ticket',
  seed: ({ tickets: [newest] }) => (newest ? { number: String(newest.number) } : null),
})
