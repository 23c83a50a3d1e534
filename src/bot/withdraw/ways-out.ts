import { press } from '../card/card.ts'
import type { Ways } from '../failure/ways.ts'
import { type Next, next } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import { AMOUNT, amountAnswer, amountButton } from '../input/amount-answer.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { onAnswer } from './amount-step.ts'
import { OTHER_CURRENCY, onOtherCurrency, otherCurrencyButton } from './other-currency.ts'
import type { WithdrawState } from './state.ts'

/** What helps where a withdrawal is refused before it is confirmed. */
export const waysOut = (scene: Scene): Ways => ({
  not: 'withdrawn',
  instead: (_label, amount) =>
    amountButton(scene, amount, scene.words.label('withdraw-instead-button', { amount: scene.words.money(amount) })),
  amount: (label) => press(label, 'ask-amount'),
  where: (label) => press(label, 'elsewhere'),
  currency: otherCurrencyButton,
})

/** On by one of them, or by another amount that was typed; undefined where it is neither. */
export function onWayOut(scene: Scene, input: Input, state: WithdrawState): Next<WithdrawState> | undefined {
  if (input.kind === 'text') {
    const answer = amountAnswer(scene, input.text, state.home)
    return answer.kind === 'problem' ? undefined : onAnswer(answer, state)
  }
  if (input.kind !== 'press') return undefined
  if (input.action === OTHER_CURRENCY) return onOtherCurrency(input.payload['currency'])
  if (input.action === 'change' || input.action === 'ask-amount') return next('amount', { doubt: null })
  if (input.action === 'elsewhere') return next('where', { where: null })
  const amount = input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
  return amount && onAnswer({ kind: 'read', amount }, state)
}
