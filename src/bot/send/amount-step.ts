import { type Next, next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, type AmountAnswer, amountAnswer, amountQuestion } from '../input/amount-answer.ts'
import { doubtCard } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { openQuestion, payeeText, type SendState } from './state.ts'

/** How much, in the home currency unless another one is named. */
export const amountStep: Step<SendState> = {
  awaits: 'amount-awaits',
  prompt(scene, { doubt, payee, home }) {
    if (doubt) return doubtCard(scene, doubt)
    return { text: amountQuestion(scene, 'send-amount-ask', { payee: payee ? payeeText(payee) : '' }, home) }
  },
  accept(turn, input, state) {
    if (input.kind === 'text') return onAnswer(amountAnswer(turn, input.text, state.home), state)
    const amount = input.kind === 'press' && input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? onAnswer({ kind: 'read', amount }, state) : unexpected()
  },
}

/** On with what was read; back to the question with what was not, or first to whom it is for. */
export function onAnswer(answer: AmountAnswer, state: SendState): Next<SendState> {
  if (answer.kind === 'problem') return next(state.payee ? 'amount' : 'payee', { doubt: null }, answer.key, answer.args)
  if (answer.kind === 'ambiguous') return next('amount', { doubt: answer.doubt })
  const { amount } = answer
  return next(openQuestion({ ...state, amount }), { amount, doubt: null, part: null, from: null, to: null })
}
