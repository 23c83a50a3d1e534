import { SEED_PASSWORD, SEED_PIN } from '../../prisma/seed.ts'
import type { Chapter, Tour } from './chapter.ts'
import { submitPage } from './page.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
/** A real bank's example: its check digits are right. */
const IBAN = 'DE89 3704 0044 0532 0130 00'
const TO = en.label('withdraw-where-bank', { lastFour: '3000' })
const DAY_SECONDS = 24 * 3600

/** A withdrawal in one line, up to its confirm card. */
async function withdraws({ phones }: Tour, amount: string) {
  const cafe = await phones.phone('Café')
  await cafe.writes(`/withdraw ${amount}`)
  await cafe.sees(en.line('withdraw-where-ask'))
  await cafe.taps(en.label('withdraw-where-bank-button', { lastFour: '3000' }))
  await cafe.sees(en.line('withdraw-confirm-title', { amount: `${amount} EUR`, to: TO }))
  return cafe
}

/** Money out to an account of one's own: what arrives, and what the bank sends back. */
export const WITHDRAW: readonly Chapter[] = [
  {
    title: 'A shop saves its bank account, with PIN and password; for a day only small amounts go there',
    async play(tour) {
      const { sandbox, phones } = tour
      const cafe = await phones.phone('Café')
      await cafe.writes('/withdraw 40')
      await cafe.sees(en.line('withdraw-where-none', { currency: 'EUR' }))
      await cafe.taps(en.label('destination-add-bank-button'))
      await cafe.sees(en.line('destination-ask', { currency: 'EUR' }))
      await cafe.writes(IBAN)
      await cafe.sees(en.line('destination-confirm-title', { to: TO }), en.line('pad-enter'))
      await cafe.typesPin(SEED_PIN)
      await cafe.sees(en.line('destination-page-ask'))
      await submitPage(sandbox, await cafe.addressOf(en.label('destination-page-button')), { password: SEED_PASSWORD })
      await cafe.sees(en.line('notice-destination-added', { to: TO, at: '' }).split(',')[0] ?? '')
      await cafe.writes('/withdraw 40')
      await cafe.sees(en.line('withdraw-where-ask'))
      await cafe.taps(en.label('withdraw-where-bank-button', { lastFour: '3000' }))
      await cafe.sees('destination_new', en.label('withdraw-instead-button', { amount: '20.00 EUR' }))
      await cafe.writes('/cancel')
    },
  },
  {
    title: 'A day later it withdraws: on hold, sent, arrived',
    async play(tour) {
      await tour.sandbox.post('/api/clock', { advanceSeconds: DAY_SECONDS })
      tour.sandbox.say('(a day goes by on everybody’s clock)')
      const cafe = await withdraws(tour, '40.00')
      await cafe.taps(en.label('withdraw-confirm-button', { amount: '40.00 EUR' }))
      await cafe.sees(en.line('pad-enter'))
      await cafe.typesPin(SEED_PIN)
      await cafe.sees(en.line('withdraw-state-held', { amount: '40.00 EUR', to: TO }))
      await cafe.sees(en.line('notice-payout-sent', { amount: '40.00 EUR', to: TO }))
      await cafe.sees(en.line('notice-payout-settled', { amount: '40.00 EUR', to: TO }))
    },
  },
  {
    title: 'The bank sends a withdrawal back: amount and fee return, with its reason',
    async play(tour) {
      const { sandbox } = tour
      await sandbox.post('/api/bank/payouts', { mood: 'returning', reason: 'name_mismatch' })
      const cafe = await withdraws(tour, '8.00')
      await cafe.taps(en.label('withdraw-confirm-button', { amount: '8.00 EUR' }))
      await cafe.sees(en.line('withdraw-state-held', { amount: '8.00 EUR', to: TO }))
      await cafe.sees(
        en.line('notice-payout-returned', { amount: '8.00 EUR', to: TO, total: '8.50 EUR' }),
        en.line('withdraw-reason-name-mismatch'),
      )
      await sandbox.post('/api/bank/payouts', { mood: 'normal' })
      await cafe.writes('/balance')
      await cafe.sees('EUR')
      sandbox.say(
        `(the bank’s own books of money out: ${JSON.stringify(await sandbox.get('/api/bank/payouts/books'))})`,
      )
    },
  },
]
