import { defineOffer } from '../../define/offer.ts'

/** The lost mailbox that the card speaks of, to be compared; nobody decides about one that is agreed to, or is elsewhere. */
export default defineOffer('customer', {
  needs: 'recovery.ask',
  row: 15,
  place: 10,
  label: 'customer-mailbox-button',
  action: 'mailbox-case',
  seed: ({ lostMailbox }) => (lostMailbox?.atStaff ? { id: lostMailbox.id } : null),
})
