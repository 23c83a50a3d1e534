import { defineOffer } from '../../define/offer.ts'

export default defineOffer('ticket', {
  needs: 'customers.see',
  row: 80,
  place: 10,
  label: 'ticket-customer-button',
  action: 'customer',
  seed: ({ customer: { okpayId } }) => (okpayId === null ? null : { okpayId }),
})
