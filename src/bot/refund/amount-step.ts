import { press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { type Next, next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, type AmountAnswer, amountAnswer } from '../input/amount-answer.ts'
import { doubtCard } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { openQuestion, type RefundState } from './state.ts'

const REST = 'rest'
/** All of it, because it was paid before; only what was paid too much. */
const TWICE = 'twice'
const OVERPAID = 'overpaid'

/** How much of what was paid: all that is left, by one tap, or a part of it. */
export const amountStep: Step<RefundState> = {
  awaits: 'refund-amount-awaits',
  async prompt(scene, { payment, doubt }) {
    if (doubt) return doubtCard(scene, doubt)
    const { core, actor, words } = scene
    const found = await core.getSale({ actor, payment })
    if (!found.ok) return failureCard(scene, found.failure, { not: 'refunded' })
    const { amount, from, description, refunded, left, mayBeOverpaid } = found.value
    const sums = { amount: words.money(amount), left: words.money(left), refunded: words.money(refunded) }
    return {
      text: join([
        words.t('refund-amount-ask', { ...sums, from }),
        description !== '' && words.t('pay-what-for', { description }),
        refunded.minor > 0n && words.t('refund-amount-before', sums),
        mayBeOverpaid === 'twice' && words.t('refund-twice'),
        words.t('refund-amount-part', { currency: left.currency }),
      ]),
      buttons: [
        [press(words.label('refund-rest-button', sums), REST, {}, 'primary')],
        mayBeOverpaid === 'twice' ? [press(words.label('refund-twice-button', sums), TWICE)] : [],
        mayBeOverpaid === 'named' ? [press(words.label('refund-overpaid-button'), OVERPAID)] : [],
      ],
    }
  },
  accept(turn, input, state) {
    if (input.kind === 'text') return onAnswer(amountAnswer(turn, input.text, state.home), state)
    if (input.kind !== 'press') return unexpected()
    if (input.action === TWICE) return next('confirm', { amount: null, rest: true, reason: 'duplicate', doubt: null })
    if (input.action === OVERPAID) return next('due', { doubt: null })
    if (input.action === REST) return onward({ ...state, amount: null, rest: true })
    const amount = input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? onward({ ...state, amount, rest: false }) : unexpected()
  },
}

/** On with what was read; back to the question with what was not. */
function onAnswer(answer: AmountAnswer, state: RefundState): Next<RefundState> {
  if (answer.kind === 'problem') return next('amount', { doubt: null }, answer.key, answer.args)
  if (answer.kind === 'ambiguous') return next('amount', { doubt: answer.doubt })
  return onward({ ...state, amount: answer.amount, rest: false })
}

const onward = (state: RefundState): Next<RefundState> =>
  next(openQuestion(state), { amount: state.amount, rest: state.rest, doubt: null })
