import { type CurrencyCode, isCurrency, type Money } from '#core'
import { open, press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Ways } from '../failure/ways.ts'
import { again, type Next, next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT } from '../input/amount-answer.ts'
import { readAmount, writeAmount } from '../input/amount-seed.ts'
import { testCardOf } from '../test-mode/test-card.ts'
import { onSum } from './amount-step.ts'
import { onWords } from './ask-step.ts'
import { confirmCard } from './confirm-card.ts'
import { faceOf } from './face.ts'
import type { PayState } from './state.ts'

/**
 * S35, S36, S49: everything that will be booked, before it is. Showing the card writes the intent; what would refuse
 * it refuses it here already.
 */
export const confirmStep: Step<PayState> = {
  awaits: 'pay-confirm-awaits',
  async prompt(scene, { link, from, amount }) {
    const test = await testCardOf(scene, link)
    if (test) return test
    const wish = { token: link, from: from ?? undefined, amount: amount ?? undefined }
    const quote = await scene.core.quotePayment({ actor: scene.actor, ...wish })
    if (quote.ok) return { ...confirmCard(scene, quote.value, from), ...(await faceOf(scene, quote.value.link)) }
    const mine = quote.failure.code === 'region_not_supported' && quote.failure.whose === 'mine'
    return failureCard(scene, quote.failure, {
      ...waysFor(link),
      ...(amount && otherSum),
      ...(mine && { currency: payFrom }),
    })
  },
  accept(turn, input, state) {
    if (input.kind === 'forward') return again('pay-forwarded')
    if (input.kind === 'press' && input.action === 'from') return onBalance(input.payload['currency'])
    if (input.kind === 'press' && input.action === 'ask-amount') return next('amount', { amount: null, doubt: null })
    if (input.kind === 'press' && input.action === AMOUNT) return onAmount(readAmount(input.payload['amount']), state)
    if (input.kind !== 'text') return unexpected()
    // Who named the sum, and may name another, types it where the first one stands or was refused.
    return state.amount ? onSum(turn, input.text, state) : onWords(turn, input.text)
  },
}

const payFrom = (label: string, currency: CurrencyCode) => press(label, 'from', { currency })

/** Where the payer names the sum, they may name another one. */
const otherSum: Pick<Ways, 'amount' | 'instead'> = {
  amount: (label) => press(label, 'ask-amount'),
  instead: (label, amount) => press(label, AMOUNT, { amount: writeAmount(amount) }),
}

function onAmount(amount: Money | undefined, { amount: named }: PayState): Next<PayState> {
  if (!amount) return unexpected()
  return amount.currency === named?.currency ? next('confirm', { amount }) : next('amount', { amount: null })
}

/** Another balance pays. */
const onBalance = (currency = ''): Next<PayState> =>
  isCurrency(currency) ? next('confirm', { from: currency }) : unexpected()

/** What a refusal of this link may lead to. */
export const waysFor = (link: string): Ways => ({
  not: 'paid',
  link,
  again: (label) => open(label, 'pay', { link }, 'primary'),
  own: (label) => open(label, 'link', { link }),
})
