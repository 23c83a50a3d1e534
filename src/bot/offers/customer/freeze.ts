import { defineOffer } from '../../define/offer.ts'

/** Beside a restriction of the house's staff have one of their own, with their reason: it ends what the house's leaves. */
export default defineOffer('customer', {
  needs: 'accounts.restrict',
  row: 10,
  place: 10,
  label: ({ restrictions }) => (restrictions.length === 0 ? 'customer-freeze-button' : 'customer-freeze-also-button'),
  action: 'customer-freeze',
  style: 'danger',
  seed: ({ userId, restrictions }) => (restrictions.some(({ topUp }) => topUp === null) ? null : { userId }),
})
