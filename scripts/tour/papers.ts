import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')

/** Papers: a statement in both forms, and a receipt that somebody else checks. */
export const PAPERS: readonly Chapter[] = [
  {
    title: 'A statement as CSV and PDF, a receipt, and a friend who checks that it is ours',
    async play({ phones }) {
      const [ana, mei] = [await phones.phone('Ana'), await phones.phone('王小明')]
      await ana.writes('/statement')
      await ana.sees(en.line('statement-ask'))
      for (const form of ['csv', 'pdf']) {
        await ana.taps(en.label(form === 'csv' ? 'statement-this-month' : 'statement-other-button'))
        await ana.sees(en.line('statement-which'))
        await ana.taps(en.label(`statement-as-${form}`))
        await ana.sees('✅ Statement')
      }
      await ana.writes('/send 1 @xiaomei tea')
      await ana.sees(en.label('send-confirm-button', { amount: '1.00 EUR' }))
      await ana.taps(en.label('send-confirm-button', { amount: '1.00 EUR' }))
      await ana.sees('1.00 EUR', en.label('receipt-pdf-button'))
      await ana.taps(en.label('receipt-pdf-button'))
      const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await ana.sees('✅ Receipt')) ?? []
      await mei.writes(`/verify ${code}`)
      await mei.sees('确认由 OKPay 开具', 'A•• I•••')
      await mei.writes('/verify @okpay_support')
      await mei.sees(zh.line('verify-name-not-ours', { name: '@okpay_support' }))
    },
  },
]
