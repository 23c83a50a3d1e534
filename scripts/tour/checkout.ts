import type { Chapter, Tour } from './chapter.ts'
import { askOnPage, lookAt, stateOf } from './page.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

const SHOP = '小明茶馆'

/** A shop's link as a page: the customer looks at it in a browser and pays in the chat. */
export const CHECKOUT: readonly Chapter[] = [
  {
    title: 'A checkout page: asked by OKPay ID, paid in the chat, and the page turns to “paid”',
    async play(tour) {
      const { sandbox, phones } = tour
      const [shop, customer] = [await phones.phone('王小明'), await phones.phone('Ana')]
      const address = await makeLink(tour)
      await lookAt(sandbox, address)
      await customer.writes('/start')
      const [okpayId = ''] = /OK[0-9A-Z]{8}/.exec(await customer.sees('OKPay ID')) ?? []
      await askOnPage(sandbox, address, 'OK7Q2K9F4X')
      await askOnPage(sandbox, address, okpayId)
      await customer.sees(SHOP, '3.20 EUR')
      await customer.taps(en.label('notice-review-button'))
      await customer.sees(en.label('pay-confirm-button', { amount: '3.20 EUR' }))
      await customer.taps(en.label('pay-confirm-button', { amount: '3.20 EUR' }))
      await customer.sees(en.line('pay-receipt', { amount: '3.20 EUR', shop: SHOP }))
      await shop.sees('3.20 欧元', 'Ana Ilić')
      const state = await stateOf(sandbox, address)
      if (state !== 'paid') throw new Error(`the page says ${state}`)
    },
  },
]

async function makeLink({ phones }: Tour): Promise<string> {
  const shop = await phones.phone('王小明')
  await shop.writes('/link 3.20 两杯龙井')
  await shop.sees(zh.line('shop-name-ask'))
  await shop.writes(SHOP)
  await shop.sees(zh.line('link-title', { amount: '3.20 欧元', shop: SHOP }))
  return shop.addressOf(zh.label('link-page-button'))
}
