import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')

/** What a payment costs, told from its card; and whom one pays often, kept and paid again. */
export const AGAIN: readonly Chapter[] = [
  {
    title: 'The fee on a card explained, somebody kept, and paid again',
    async play({ phones }) {
      const ana = await phones.phone('Ana')
      const confirm = en.label('send-confirm-button', { amount: '2.00 EUR' })
      await ana.writes('/send 2 @xiaomei tea')
      await ana.sees(confirm)
      await ana.starts('fees_EUR_send')
      await ana.sees(en.line('fees-send-title'), en.line('fees-title', { currency: 'EUR' }))
      await ana.taps(confirm)
      await ana.taps(en.label('payees-keep-button'))
      await ana.taps(en.label('payees-rename-button'))
      await ana.sees(en.line('payees-name-ask'))
      await ana.writes('Tea friend')
      await ana.sees(en.line('payees-kept', { name: 'Tea friend' }))
      await ana.writes('/history')
      await ana.sees(en.line('history-title'), en.label('history-sent', { who: '李小美' }))
      // The first of the page is what happened last.
      await ana.taps('1')
      await ana.taps(en.label('transaction-again-button'))
      await ana.sees('Tea friend', confirm)
      await ana.taps(confirm)
      await ana.sees(en.label('send-again-button'))
    },
  },
]
