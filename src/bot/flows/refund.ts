import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next } from '../flow/define.ts'
import { readAmount } from '../input/amount-seed.ts'
import { amountStep } from '../refund/amount-step.ts'
import { confirmStep } from '../refund/confirm-step.ts'
import { dueStep } from '../refund/due-step.ts'
import { reasonStep } from '../refund/reason-step.ts'
import { openQuestion, type RefundState, refundState } from '../refund/state.ts'

/** S79-S81: how much of a payment, why, and the card that says it all. The tap on that card is `actions/refund-confirm`. */
export default defineFlow<RefundState>({
  name: 'refund',
  version: 1,
  state: refundState,
  async start(turn, { payment = '', amount, reason }) {
    const sale = await turn.core.getSale({ actor: turn.actor, payment })
    const state: RefundState = {
      payment,
      home: sale.ok ? sale.value.amount.currency : 'EUR',
      amount: readAmount(amount) ?? null,
      rest: amount === 'rest',
      doubt: null,
      reason: reason ?? null,
    }
    if (!sale.ok) return { state, first: done(failureCard(turn, sale.failure, { not: 'refunded' })) }
    const { left, refunded, refundableUntil: until } = sale.value
    if (left.minor > 0n) return { state, first: next(openQuestion(state)) }
    const over = until <= turn.clock()
    const failure = over
      ? ({ code: 'refund_over', until } as const)
      : ({ code: 'refund_too_much', left, refunded } as const)
    return { state, first: done(failureCard(turn, failure, { not: 'refunded' })) }
  },
  steps: { amount: amountStep, due: dueStep, reason: reasonStep, confirm: confirmStep },
  cancelled: async ({ words }, { payment }) => ({
    text: words.t('refund-cancelled'),
    buttons: [
      [
        open(words.label('refund-payment-button'), 'transaction', { reference: payment }),
        open(words.label('home-button'), 'home'),
      ],
    ],
  }),
})
