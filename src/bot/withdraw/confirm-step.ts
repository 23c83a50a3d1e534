import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Ways } from '../failure/ways.ts'
import { next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, amountAnswer, amountButton } from '../input/amount-answer.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { onAnswer } from './amount-step.ts'
import { confirmCard } from './confirm-card.ts'
import { OTHER_CURRENCY, onOtherCurrency, otherCurrencyButton } from './other-currency.ts'
import type { WithdrawState } from './state.ts'

/** Everything that will be booked, before it is; what would refuse it refuses it here already. */
export const confirmStep: Step<WithdrawState> = {
  awaits: 'withdraw-confirm-awaits',
  async prompt(scene, { amount, everything, where }) {
    const { core, actor } = scene
    const wished = amount ?? (everything && { everything })
    if (!where || !wished) throw new Error('a withdrawal is confirmed when amount and account are known')
    const quote = await core.quotePayout({ actor, destinationId: where, amount: wished })
    return quote.ok ? confirmCard(scene, quote.value) : failureCard(scene, quote.failure, waysOut(scene))
  },
  accept(turn, input, state) {
    if (input.kind === 'text') {
      const answer = amountAnswer(turn, input.text, state.home)
      return answer.kind === 'problem' ? unexpected() : onAnswer(answer, state)
    }
    if (input.kind !== 'press') return unexpected()
    if (input.action === OTHER_CURRENCY) return onOtherCurrency(input.payload['currency'])
    if (input.action === 'change' || input.action === 'ask-amount') return next('amount', { doubt: null })
    if (input.action === 'elsewhere') return next('where', { where: null })
    const amount = input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? onAnswer({ kind: 'read', amount }, state) : unexpected()
  },
}

const waysOut = (scene: Scene): Ways => ({
  not: 'withdrawn',
  instead: (_label, amount) =>
    amountButton(scene, amount, scene.words.label('withdraw-instead-button', { amount: scene.words.money(amount) })),
  amount: (label) => press(label, 'ask-amount'),
  where: (label) => press(label, 'elsewhere'),
  currency: otherCurrencyButton,
})
