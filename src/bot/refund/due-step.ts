import type { Money } from '#core'
import { failureCard } from '../failure/card.ts'
import { again, type Next, next, type Step, stay, unexpected } from '../flow/define.ts'
import { AMOUNT, amountAnswer } from '../input/amount-answer.ts'
import { doubtCard } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Turn } from '../turn.ts'
import type { RefundState } from './state.ts'
import { openQuestion } from './state.ts'

/** Of a payment whose payer named the sum: how much it should have been. What is above that goes back. */
export const dueStep: Step<RefundState> = {
  awaits: 'refund-due-awaits',
  async prompt(scene, { payment, doubt }) {
    if (doubt) return doubtCard(scene, doubt)
    const sale = await scene.core.getSale({ actor: scene.actor, payment })
    if (!sale.ok) return failureCard(scene, sale.failure, { not: 'refunded' })
    return { text: scene.words.t('refund-due-ask', { left: scene.words.money(sale.value.left) }) }
  },
  accept(turn, input, state) {
    if (input.kind === 'text') {
      const answer = amountAnswer(turn, input.text, state.home)
      if (answer.kind === 'problem') return again(answer.key, answer.args)
      return answer.kind === 'ambiguous' ? next('due', { doubt: answer.doubt }) : onDue(turn, answer.amount, state)
    }
    const due = input.kind === 'press' && input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return due ? onDue(turn, due, state) : unexpected()
  },
}

async function onDue(turn: Turn, due: Money, state: RefundState): Promise<Next<RefundState>> {
  const sale = await turn.core.getSale({ actor: turn.actor, payment: state.payment })
  if (!sale.ok) return stay(failureCard(turn, sale.failure, { not: 'refunded' }))
  const { left } = sale.value
  const fits = due.currency === left.currency && due.minor < left.minor
  if (!fits) return next('due', { doubt: null }, 'refund-due-not-less', { left: turn.words.money(left) })
  const amount = { ...left, minor: left.minor - due.minor }
  return next(openQuestion({ ...state, amount, rest: false }), { amount, rest: false, doubt: null })
}
