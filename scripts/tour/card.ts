import type { Chapter, Tour } from './chapter.ts'
import { wordsIn } from './words.ts'

const zh = wordsIn('zh-CN')
const FORTY = { amount: '40.00 欧元' }

/** Types a test card into the processor's page, as a browser sends it, and prints where that leads. */
async function payOn({ sandbox }: Tour, page: string, number: string, telling: string): Promise<void> {
  const body = new URLSearchParams({ number, telling })
  const { status, headers } = await fetch(page, { method: 'POST', body, redirect: 'manual' })
  const outcome = status === 303 ? `sent back to ${new URL(headers.get('location') ?? page).pathname}` : `${status}`
  sandbox.say(`  pays on the card processor's page with ${number}, which tells OKPay ${telling}: ${outcome}`)
}

/** Money in by card, declined and then paid on the same page, and what the two sets of books say. */
export const CARD: readonly Chapter[] = [
  {
    title: 'Topping up by card, in Chinese: one card is declined, the next one pays, and it is reported twice',
    async play(tour) {
      const { sandbox, phones } = tour
      const phone = await phones.phone('李小美')
      await phone.writes('/topup 40')
      await phone.sees(zh.line('topup-rail-ask-amount', FORTY))
      await phone.taps(zh.label('topup-rail-card-button'))
      await phone.sees(zh.line('topup-card-title', FORTY))
      const page = await phone.addressOf(zh.label('topup-card-pay-button', { total: '40.60 欧元' }))
      await payOn(tour, page, '4000 0000 0000 9995', 'before')
      await phone.sees(zh.line('notice-topup-failed', FORTY), zh.line('topup-card-reason-bank-insufficient-funds'))
      await payOn(tour, page, '4242 4242 4242 4242', 'twice')
      await phone.sees(zh.line('notice-topup-credited', FORTY))
      await phone.writes('/balance')
      await phone.sees('160.00 欧元')
      sandbox.say(`(the card processor's own books: ${JSON.stringify(await sandbox.get('/api/card/books'))})`)
    },
  },
]
