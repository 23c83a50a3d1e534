import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Confirming } from '../payment/confirming.ts'
import { receiptCard } from './receipt-card.ts'

/** Giving back, from the confirm button on. */
export const refundConfirming: Confirming = {
  async book(turn, { intentId = '' }) {
    const booked = await turn.core.confirmRefund({ actor: turn.actor, refundId: intentId })
    return booked.ok ? { ok: true, value: receiptCard(turn, booked.value) } : booked
  },
  async drop({ core, actor }, { intentId = '' }) {
    const away = await core.cancelRefund({ actor, refundId: intentId })
    return away.ok && away.value.made
  },
  title({ words }, { amount: written, to = '' }) {
    const amount = readAmount(written)
    return words.t('refund-confirm-title', { amount: amount ? words.money(amount) : '', to })
  },
  cancelled: 'refund-cancelled',
  async afterRefusal(turn, failure, { payment = '', amount = '', reason = '' }) {
    const anew = { payment, amount, reason }
    if (failure.code !== 'quote_expired') return turn.start('refund', anew)
    await turn.leave()
    const fresh = (label: string) => open(label, 'refund', anew, 'primary')
    await turn.show(failureCard(turn, failure, { not: 'refunded', fresh }))
  },
}
