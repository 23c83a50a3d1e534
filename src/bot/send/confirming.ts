import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { readAmount } from '../input/amount-seed.ts'
import { bookPayment, dropPayment } from '../payment/book-payment.ts'
import type { Confirming } from '../payment/confirming.ts'
import { readPart } from './part-seed.ts'
import { receiptCard } from './receipt-card.ts'

/** Sending to a person, from the confirm button on. */
export const sendConfirming: Confirming = {
  book: (turn, seed) =>
    bookPayment(turn, seed, 'send', (receipt) => receiptCard(turn, receipt, readPart(seed), seed['kept'] === 'yes')),
  drop: dropPayment,
  title({ words }, seed) {
    const amount = readAmount(seed['amount'])
    return words.t('send-confirm-title', {
      amount: amount ? words.money(amount) : '',
      payee: seed['payeeText'] ?? '',
    })
  },
  cancelled: 'send-cancelled',
  async afterRefusal(turn, failure, { intentId = '', ...rest }) {
    if (failure.code === 'risk_refused') {
      await turn.leave()
      return void (await turn.show(failureCard(turn, failure)))
    }
    if (failure.code !== 'quote_expired') return turn.start('send', rest)
    const { note: _inSessionOnly, ...payload } = rest
    const fresh = (label: string) => open(label, 'send', { ...payload, fresh: intentId }, 'primary')
    await turn.show(failureCard(turn, failure, { fresh }))
  },
}
