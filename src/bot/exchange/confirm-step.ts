import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Ways } from '../failure/ways.ts'
import { again, next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, amountAnswer, amountButton } from '../input/amount-answer.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { onAnswer } from './amount-step.ts'
import { confirmCard } from './confirm-card.ts'
import { type ExchangeState, sideOf } from './state.ts'

/** Everything that will be booked, before it is. Showing the card writes the quote. */
export const confirmStep: Step<ExchangeState> = {
  awaits: 'exchange-confirm-awaits',
  async prompt(scene, state) {
    const { core, actor } = scene
    const quote = await core.quoteExchange({ actor, side: sideOf(state) })
    return quote.ok ? confirmCard(scene, quote.value) : failureCard(scene, quote.failure, waysOut(scene))
  },
  accept(turn, input, state) {
    if (input.kind === 'text') {
      const answer = amountAnswer(turn, input.text, state.from ?? state.home)
      return answer.kind === 'problem' ? unexpected() : onAnswer(answer, state)
    }
    if (input.kind !== 'press') return unexpected()
    if (input.action === 'fresh') return again()
    if (input.action === 'ask-amount') return next('amount', { amount: null, doubt: null })
    if (input.action === 'other-currency') return next('to', { to: null })
    const amount = input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? onAnswer({ kind: 'read', amount }, state) : unexpected()
  },
}

const waysOut = (scene: Scene): Ways => ({
  not: 'exchanged',
  instead: (_label, amount) =>
    amountButton(scene, amount, scene.words.label('exchange-instead-button', { amount: scene.words.money(amount) })),
  amount: (label) => press(label, 'ask-amount'),
  fresh: (label) => press(label, 'fresh'),
  payee: (label) => press(label, 'other-currency'),
})
