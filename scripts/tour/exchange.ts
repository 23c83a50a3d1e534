import type { Chapter } from './chapter.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')

/** One's own money from one currency into another, and what all of it comes to. */
export const EXCHANGE: readonly Chapter[] = [
  {
    title:
      'Exchanging in one line: the quote holds a minute and books what it said, wherever the market went meanwhile',
    async play({ sandbox, phones }) {
      const ana = await phones.phone('Ana')
      await ana.writes('/exchange 50 gbp from usd')
      await ana.sees('66.41 USD', '50.00 GBP', 'Fee 0.14 USD')
      await sandbox.post('/api/rates', { rates: { GBP: '0.8600' } })
      sandbox.say('(the market moves: 1 EUR is 0.8600 GBP now, and was 0.8770)')
      await ana.taps(en.label('exchange-confirm-button', { send: '66.41 USD' }))
      await ana.sees(en.line('exchange-receipt', { send: '66.41 USD', receive: '50.00 GBP' }))
      await ana.writes('/balance')
      await ana.sees('50.00 GBP', '233.45 USD', '≈')
    },
  },
]
