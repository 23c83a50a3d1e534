import { type Failure, isCurrency, type Money } from '#core'
import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Ways } from '../failure/ways.ts'
import { type Next, next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, amountAnswer, amountButton } from '../input/amount-answer.ts'
import { readAmount, writeAmount } from '../input/amount-seed.ts'
import { payeeNamed } from '../input/payee-words.ts'
import type { Scene, Turn } from '../turn.ts'
import { onAnswer } from './amount-step.ts'
import { confirmCard } from './confirm-card.ts'
import { choosePayee } from './payee-step.ts'
import type { SendState } from './state.ts'

/**
 * S35, S36, S55: everything that will be booked, before it is. Showing the card writes the intent; what would refuse it
 * refuses it here already, with ways out that keep whatever was given.
 */
export const confirmStep: Step<SendState> = {
  awaits: 'send-confirm-awaits',
  async prompt(scene, { payee, amount, note, part, from, to }) {
    const { core, actor } = scene
    if (!payee || !amount) throw new Error('a payment is confirmed when payee and amount are known')
    const sides = { from: from ?? undefined, to: to ?? undefined }
    const quote = await core.quoteSend({
      actor,
      payee: { userId: payee.userId },
      amount,
      ...sides,
      note: note ?? undefined,
    })
    if (!quote.ok) return failureCard(scene, quote.failure, waysOut(scene, quote.failure))
    return confirmCard(scene, quote.value, { part, amount, from, to })
  },
  accept(turn, input, state) {
    if (input.kind === 'text') return onWords(turn, input.text, state)
    return input.kind === 'press' ? onPress(input.action, input.payload, state) : unexpected()
  },
}

const waysOut = (scene: Scene, failure: Failure): Ways => ({
  not: 'sent',
  instead: (label, amount) => amountButton(scene, amount, label),
  split: (label, limit) => press(label, 'split', { limit: writeAmount(limit) }),
  payee: (label) => press(label, 'payee'),
  amount: (label) => press(label, 'ask-amount'),
  again: (label) => press(label, 'again'),
  // What cannot arrive there arrives in another currency; what cannot be paid from here is paid from another balance.
  currency: (label, currency) =>
    press(label, failure.code === 'region_not_supported' && failure.whose === 'theirs' ? 'into' : 'from', { currency }),
})

function onPress(action: string, payload: Record<string, string>, state: SendState): Next<SendState> {
  if (action === 'change') return next('change')
  if (action === 'payee') return next('payee')
  if (action === 'ask-amount') return next('amount')
  if (action === 'again') return next('confirm')
  const { currency = '' } = payload
  if (action === 'from' && isCurrency(currency)) return next('confirm', { from: currency, to: null })
  if (action === 'into' && isCurrency(currency)) return next('confirm', { from: null, to: currency })
  const limit = readAmount(payload['limit'])
  if (action === 'split' && limit) return next('split', { limit })
  const amount = readAmount(payload['amount'])
  return action === AMOUNT && amount ? insteadOf(amount, state) : unexpected()
}

/** A smaller amount that a refusal offered: of what the payer pays, so what arrives stays in its currency. */
function insteadOf(amount: Money, state: SendState): Next<SendState> {
  const named = state.amount?.currency ?? amount.currency
  const to = state.to ?? (named === amount.currency ? null : named)
  return next('confirm', { amount, part: null, from: null, to })
}

// Somebody who types another amount or another person under the card means that the card should say so.
function onWords(turn: Turn, text: string, state: SendState): Next<SendState> | Promise<Next<SendState>> {
  const named = payeeNamed(text.trim())
  if (named) return choosePayee(turn, [named], state)
  const answer = amountAnswer(turn, text, state.home)
  return answer.kind === 'problem' ? unexpected() : onAnswer(answer, state)
}
