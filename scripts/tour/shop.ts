import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

/** A shop, a one-time link, one who pays it and one who comes too late. */
export const SHOP: readonly Chapter[] = [
  {
    title: 'A shop makes a payment link; Sam pays it by deep link; whoever comes second is told',
    async play({ phones }) {
      const [cafe, sam] = [await phones.phone('Café'), await phones.phone('Sam')]
      await cafe.writes('/link 3.00 Two espressi')
      await cafe.sees('3.00 EUR', 'Two espressi')
      const address = await cafe.copied(en.label('link-copy-button'))
      const payload = new URL(address).searchParams.get('start') ?? ''
      await sam.starts(payload)
      const pay = en.label('pay-confirm-button', { amount: '3.00 EUR' })
      await sam.sees('Café Aurora', 'Two espressi', pay)
      await sam.tapsTwice(pay)
      await sam.sees(en.line('pay-receipt', { amount: '3.00 EUR', shop: 'Café Aurora' }))
      await cafe.sees(en.line('notice-link-paid', { amount: '3.00 EUR', from: 'Sam Newman' }))
      const ana = await phones.phone('Ana')
      await ana.writes(`is this right? ${address}`)
      await ana.sees('already_paid')
      const xiaomei = await phones.phone('李小美')
      await xiaomei.starts(payload)
      await xiaomei.sees(zh.label('failure-pay-other-button'), 'already_paid')
      await cafe.starts(payload)
      await cafe.sees('own_link')
    },
  },
]
