import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')

/** A price in one currency, paid from a balance in another. */
export const ACROSS: readonly Chapter[] = [
  {
    title: 'A link in euros, paid from dollars: both amounts and the rate first, and the shop gets its price',
    async play({ phones }) {
      const [cafe, ana] = [await phones.phone('Café'), await phones.phone('Ana')]
      await cafe.writes('/link 4.00 A slice of cake')
      await cafe.sees('4.00 EUR', 'A slice of cake')
      const address = await cafe.copied(en.label('link-copy-button'))
      const pay = en.label('pay-confirm-button', { amount: '4.00 EUR' })
      await ana.starts(new URL(address).searchParams.get('start') ?? '')
      await ana.sees('Café Aurora', pay)
      await ana.taps(en.label('pay-from-button', { currency: 'USD' }))
      await ana.sees(en.line('pay-across-amount', { currency: 'USD', amount: '4.66 USD' }), '1 USD = ', pay)
      await ana.tapsTwice(pay)
      await ana.sees(en.line('pay-receipt', { amount: '4.00 EUR', shop: 'Café Aurora' }), '4.66 USD')
      await cafe.sees(en.line('notice-link-paid', { amount: '4.00 EUR', from: 'Ana Ilić' }), '3.96 EUR')
    },
  },
]
