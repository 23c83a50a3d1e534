import { defineOffer } from '../../define/offer.ts'
import { releaseSeed } from '../../desk/release-seed.ts'

export default defineOffer('customer', {
  needs: 'accounts.ask_release',
  row: 10,
  place: 20,
  label: 'customer-release-button',
  action: 'customer-release',
  seed: releaseSeed,
})
