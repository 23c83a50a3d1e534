import type { Chapter, Tour } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

/** Chooses the account that pays on the page an order links to, as a browser sends it, and prints where that leads. */
async function payOn({ sandbox }: Tour, page: string, whose: string, telling: string): Promise<void> {
  const body = new URLSearchParams({ outcome: 'paid', telling })
  const { status, headers } = await fetch(page, { method: 'POST', body, redirect: 'manual' })
  const outcome = status === 303 ? `sent back to ${new URL(headers.get('location') ?? page).pathname}` : `${status}`
  sandbox.say(`  pays on ${whose}'s page, which tells OKPay ${telling}: ${outcome}`)
}

/** Money in from a payment platform; and through a provider that takes a fee of its own and whose callback never comes. */
export const RAILS: readonly Chapter[] = [
  {
    title: 'Topping up from another payment platform, in Chinese',
    async play(tour) {
      const phone = await tour.phones.phone('李小美')
      await phone.writes('/topup 30')
      await phone.sees(zh.line('topup-rail-ask-amount', { amount: '30.00 欧元' }))
      await phone.taps(zh.label('topup-rail-platform-button'))
      await phone.sees(zh.line('topup-platform-ask'))
      await phone.taps('纸鸢支付')
      await phone.sees(zh.line('topup-platform-title', { amount: '30.00 欧元', name: '纸鸢支付' }))
      const pay = zh.label('topup-platform-pay-button', { payable: '30.18 欧元', name: '纸鸢支付' })
      await payOn(tour, await phone.addressOf(pay), 'Kite', 'twice')
      await phone.sees(zh.line('notice-topup-credited', { amount: '30.00 欧元' }))
    },
  },
  {
    title: 'Topping up through a provider with a fee of its own: its callback never comes, so we ask',
    async play(tour) {
      const { sandbox, phones } = tour
      const phone = await phones.phone('Ana')
      await phone.writes('/topup 30')
      await phone.sees(en.line('topup-rail-ask-amount', { amount: '30.00 EUR' }))
      await phone.taps('Sandpal')
      await phone.sees(en.line('topup-provider-title', { amount: '30.00 EUR', name: 'Sandpal' }))
      const pay = en.label('topup-provider-pay-button', { payable: '31.38 EUR', name: 'Sandpal' })
      await payOn(tour, await phone.addressOf(pay), 'Sandpal', 'never')
      await phone.taps(en.label('topup-provider-paid-button'))
      await phone.sees(en.line('topup-credited', { amount: '30.00 EUR' }))
      for (const rail of ['platform', 'provider'])
        sandbox.say(`(the ${rail}'s own books: ${JSON.stringify(await sandbox.get(`/api/${rail}/books`))})`)
    },
  },
]
