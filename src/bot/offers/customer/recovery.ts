import { defineOffer } from '../../define/offer.ts'

/** The recovery that the card speaks of, to be compared. */
export default defineOffer('customer', {
  needs: 'recovery.ask',
  row: 15,
  place: 20,
  label: 'customer-recovery-button',
  action: 'recovery',
  seed: ({ recovery }) => (recovery?.stage === 'asked' ? { id: recovery.id } : null),
})
