import { defineOffer } from '../../define/offer.ts'

export default defineOffer('transaction', {
  needs: 'merchants.see',
  row: 80,
  place: 25,
  label: 'tx-shop-button',
  action: 'merchant-case',
  seed: ({ shop }) => (shop ? { shopId: shop.id } : null),
})
