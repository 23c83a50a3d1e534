import { isCurrency } from '#core'
import { failureCard } from '../failure/card.ts'
import { type Next, next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, type AmountAnswer, amountAnswer, amountQuestion } from '../input/amount-answer.ts'
import { doubtCard } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { openQuestion, type WithdrawState } from './state.ts'
import { EVERYTHING, suggestedOf } from './suggested.ts'

/** How much, or everything: then the fee comes out of what is there, to the last unit. */
export const amountStep: Step<WithdrawState> = {
  awaits: 'amount-awaits',
  async prompt(scene, { doubt, home }) {
    if (doubt) return doubtCard(scene, doubt)
    const { core, actor } = scene
    const balances = await core.getBalances({ actor })
    if (!balances.ok) return failureCard(scene, balances.failure)
    const limits = await core.getLimits({ actor })
    if (!limits.ok) return failureCard(scene, limits.failure)
    const full = balances.value.balances.filter(({ available }) => available.minor > 0n)
    const suggested = await Promise.all(full.map((balance) => suggestedOf(scene, balance, limits.value)))
    return {
      text: amountQuestion(scene, 'withdraw-amount-ask', {}, home),
      buttons: suggested.flatMap((button) => (button ? [[button]] : [])),
    }
  },
  accept(turn, input, state) {
    if (input.kind === 'text') return onAnswer(amountAnswer(turn, input.text, state.home), state)
    if (input.kind !== 'press') return unexpected()
    const { amount: written, currency = '' } = input.payload
    if (input.action === EVERYTHING && isCurrency(currency)) return onEverything(currency, state)
    const amount = input.action === AMOUNT ? readAmount(written) : undefined
    return amount ? onAnswer({ kind: 'read', amount }, state) : unexpected()
  },
}

/** On with all there is of a currency. */
export function onEverything(everything: WithdrawState['home'], state: WithdrawState): Next<WithdrawState> {
  const known = { amount: null, everything, doubt: null }
  return next(openQuestion({ ...state, ...known }), known)
}

/** On with what was read; back to the question with what was not. */
export function onAnswer(answer: AmountAnswer, state: WithdrawState): Next<WithdrawState> {
  if (answer.kind === 'problem') return next('amount', { doubt: null }, answer.key, answer.args)
  if (answer.kind === 'ambiguous') return next('amount', { doubt: answer.doubt })
  const known = { amount: answer.amount, everything: null, doubt: null }
  return next(openQuestion({ ...state, ...known }), known)
}
