import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

const digitsOn = (card: string): string => /\d{3} \d{3} \d{3}/.exec(card)?.[0] ?? ''

/** Selling at a counter: the keys of the till, and the code that a payer shows. */
export const COUNTER: readonly Chapter[] = [
  {
    title: 'At the counter: the till’s keys, and a payer’s code that works for a minute, and once',
    async play({ sandbox, phones }) {
      const [cafe, mei] = [await phones.phone('Café'), await phones.phone('李小美')]
      await cafe.writes('/merchant')
      await cafe.sees(en.label('till-button'))
      await cafe.taps(en.label('till-button'))
      await cafe.sees(en.line('till-title', { shop: 'Café Aurora' }), en.label('till-charge-button'))
      for (const key of '350') await cafe.taps(key)
      await cafe.sees('3.50 EUR')
      await cafe.taps(en.label('till-charge-button'))
      await cafe.sees(en.line('till-sale-open', { amount: '3.50 EUR', shop: 'Café Aurora' }))

      await mei.writes('/code')
      const late = digitsOn(await mei.sees(zh.label('payer-code-new-button')))
      await sandbox.post('/api/clock', { advanceSeconds: 61 })
      sandbox.say('(a minute goes by on everybody’s clock)')
      const show = en.label('till-code-button')
      await cafe.taps(show)
      await cafe.sees(en.line('till-code-ask'))
      await cafe.writes(late)
      await cafe.sees('payer_code_invalid')
      await mei.writes('/code')
      const digits = digitsOn(await mei.sees(zh.label('payer-code-new-button')))
      await cafe.taps(en.label('failure-payer-code-again-button'))
      await cafe.sees(en.line('till-code-ask'))
      await cafe.writes(digits)
      await cafe.sees(en.line('till-sale-asked', { until: '' }).split(',')[0] ?? '')
      const pay = zh.label('pay-confirm-button', { amount: '3.50 欧元' })
      await mei.sees(zh.line('payer-code-charged', { amount: '3.50 欧元', shop: 'Café Aurora' }), pay)
      await mei.taps(pay)
      await mei.sees(zh.line('pay-receipt', { amount: '3.50 欧元', shop: 'Café Aurora' }))
      await cafe.sees('✅ 3.50 EUR', en.label('till-next-button'))

      await cafe.taps(en.label('till-next-button'))
      await cafe.sees(en.label('till-charge-button'))
      await cafe.writes('2.80 croissant')
      await cafe.sees(en.line('till-sale-open', { amount: '2.80 EUR', shop: 'Café Aurora' }))
      await cafe.taps(show)
      await cafe.sees(en.line('till-code-ask'))
      await cafe.writes(digits)
      await cafe.sees('payer_code_invalid')
      sandbox.say('(a code works once)')
      await cafe.writes('/cancel')
    },
  },
]
