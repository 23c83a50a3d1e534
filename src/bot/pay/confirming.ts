import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { readAmount } from '../input/amount-seed.ts'
import { bookPayment, dropPayment } from '../payment/book-payment.ts'
import type { Confirming } from '../payment/confirming.ts'
import { receiptCard } from './receipt-card.ts'

/** Paying a shop's link, from the confirm button on. The seed knows the link, so everything can be asked anew. */
export const payConfirming: Confirming = {
  book: (turn, seed) => bookPayment(turn, seed, 'pay', (receipt) => receiptCard(turn, receipt)),
  drop: dropPayment,
  title({ words }, { amount: written, shop = '' }) {
    const amount = readAmount(written)
    return words.t('pay-confirm-title', { amount: amount ? words.money(amount) : '', shop })
  },
  cancelled: 'pay-cancelled',
  async afterRefusal(turn, failure, { link = '', from = '', amount = '' }) {
    if (failure.code === 'risk_refused') {
      await turn.leave()
      return void (await turn.show(failureCard(turn, failure, { not: 'paid' })))
    }
    if (failure.code !== 'quote_expired') return turn.start('pay', { link, from, amount })
    const fresh = (label: string) => open(label, 'pay', { link, from, amount }, 'primary')
    await turn.show(failureCard(turn, failure, { not: 'paid', link, fresh }))
  },
}
