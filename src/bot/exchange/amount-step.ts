import { type Next, next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, type AmountAnswer, amountAnswer } from '../input/amount-answer.ts'
import { doubtCard } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { type ExchangeState, isOfPair, openQuestion } from './state.ts'

/** How much: of the one currency, or exactly so much of the other. */
export const amountStep: Step<ExchangeState> = {
  awaits: 'exchange-amount-awaits',
  prompt(scene, { doubt, from, to }) {
    if (doubt) return doubtCard(scene, doubt)
    return { text: scene.words.t('exchange-amount-ask', { from: from ?? '', to: to ?? '' }) }
  },
  accept(turn, input, state) {
    if (input.kind === 'text') return onAnswer(amountAnswer(turn, input.text, state.from ?? state.home), state)
    const amount = input.kind === 'press' && input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? onAnswer({ kind: 'read', amount }, state) : unexpected()
  },
}

/** On with what was read; with what was not, back to the first question that is open; it may be of neither currency. */
export function onAnswer(answer: AmountAnswer, state: ExchangeState): Next<ExchangeState> {
  if (answer.kind === 'problem')
    return next(openQuestion({ ...state, amount: null }), { amount: null, doubt: null }, answer.key, answer.args)
  if (answer.kind === 'ambiguous') return next('amount', { doubt: answer.doubt })
  const { amount } = answer
  const { from, to } = state
  if (from && to && !isOfPair(state, amount))
    return next('amount', { doubt: null }, 'exchange-amount-other', { asked: amount.currency, from, to })
  return next(openQuestion({ ...state, amount }), { amount, doubt: null })
}
