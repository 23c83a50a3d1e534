import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Confirming } from '../payment/confirming.ts'
import { payoutCard } from './payout-card.ts'

/** Withdrawing, from the confirm button on. */
export const withdrawConfirming: Confirming = {
  async book(turn, { intentId = '' }) {
    const booked = await turn.core.confirmPayout({ actor: turn.actor, payoutId: intentId })
    return booked.ok ? { ok: true, value: payoutCard(turn, booked.value) } : booked
  },
  async drop({ core, actor }, { intentId = '' }) {
    const away = await core.cancelPayout({ actor, payoutId: intentId })
    return !away.ok && away.failure.code === 'payout_under_way'
  },
  title({ words }, { amount: written, to = '' }) {
    const amount = readAmount(written)
    return words.t('withdraw-confirm-title', { amount: amount ? words.money(amount) : '', to })
  },
  cancelled: 'withdraw-cancelled',
  async afterRefusal(turn, failure, { amount = '', where = '' }) {
    const anew = { amount, where }
    if (failure.code !== 'quote_expired' && failure.code !== 'risk_refused') return turn.start('withdraw', anew)
    await turn.leave()
    const fresh = (label: string) => open(label, 'withdraw', anew, 'primary')
    const elsewhere = (label: string) => open(label, 'withdraw', { amount })
    await turn.show(failureCard(turn, failure, { not: 'withdrawn', fresh, where: elsewhere }))
  },
}
