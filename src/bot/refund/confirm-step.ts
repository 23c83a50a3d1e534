import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Ways } from '../failure/ways.ts'
import { next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, amountButton } from '../input/amount-answer.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { confirmCard } from './confirm-card.ts'
import type { RefundState } from './state.ts'

/** Everything that will be booked, before it is; what would refuse it refuses it here already. */
export const confirmStep: Step<RefundState> = {
  awaits: 'refund-confirm-awaits',
  async prompt(scene, { payment, amount, rest, reason }) {
    const { core, actor } = scene
    const wish = amount ?? (rest && 'rest')
    if (!wish) throw new Error('a refund is confirmed when its amount is known')
    const quote = await core.quoteRefund({ actor, payment, amount: wish, reason: reason || null })
    return quote.ok ? confirmCard(scene, quote.value) : failureCard(scene, quote.failure, waysOut(scene))
  },
  accept(_turn, input) {
    if (input.kind !== 'press') return unexpected()
    if (input.action === 'change' || input.action === 'ask-amount') return next('amount', { amount: null, rest: false })
    const amount = input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? next('confirm', { amount, rest: false }) : unexpected()
  },
}

const waysOut = (scene: Scene): Ways => ({
  not: 'refunded',
  instead: (label, amount) => amountButton(scene, amount, label),
  amount: (label) => press(label, 'ask-amount'),
})
