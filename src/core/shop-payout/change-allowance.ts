import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { allower, capsFor, ownCard, surfaceOf, termsHash, viewAllowance } from './allowance.ts'
import type { AllowanceChange, AllowanceView } from './views.ts'

type Input = { actor: ChatRef; id: string; change: AllowanceChange }

/**
 * Changes what a card would allow: a larger payment takes the day along, a smaller day the payment. A PIN or code given
 * for what it said before counts no more. `amount_too_large`, `amount_too_small`, `quote_expired`.
 */
export const changeAllowance: UseCase<Input, AllowanceView> = async (scope, { actor, id, change }) => {
  const acting = await allower(scope, actor)
  const card = await ownCard(scope, acting, id)
  const { of, minor } = change
  const { most } = await capsFor(scope, acting.me, surfaceOf(card))
  const currency = currencyOf(card.currency)
  const cap = of === 'payment' ? most.perPayment : most.perDay
  if (minor > cap) fail({ code: 'amount_too_large', cap: money(cap, currency) })
  if (minor < 1n) fail({ code: 'amount_too_small', least: money(1n, currency) })
  const { perPayment, perDay } = card
  const caps =
    of === 'payment'
      ? { perPayment: minor, perDay: perDay > minor ? perDay : minor }
      : { perPayment: perPayment < minor ? perPayment : minor, perDay: minor }
  const row = await scope.tx.payoutAllowance.update({
    where: { id: card.id, state: 'draft' },
    data: { ...caps, hash: termsHash({ ...card, ...caps }) },
  })
  return viewAllowance(scope, acting, row)
}
