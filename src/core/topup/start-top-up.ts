import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { newReference } from '../kit/reference.ts'
import { after, DAY } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { actingUser } from '../people/actor.ts'
import { viewTopUp } from './view-top-up.ts'
import type { TopUpView } from './views.ts'

const TTL_DAYS = 14

/** Opens a top-up: from now on a transfer with its reference is known to be this person's. */
export const startTopUp: UseCase<{ actor: ChatRef; rail: 'bank'; amount: Money }, TopUpView> = async (scope, input) => {
  const { actor, rail, amount } = input
  const me = await actingUser(scope, actor)
  const { currency } = amount
  if (!scope.bankAccounts[currency])
    fail({ code: 'currency_not_supported', supported: CURRENCY_CODES.filter((code) => scope.bankAccounts[code]) })
  if (amount.minor <= 0n || amount.minor > AMOUNT_CAP_MINOR)
    fail({ code: 'amount_too_large', cap: money(AMOUNT_CAP_MINOR, currency) })
  const row = await scope.tx.topUp.create({
    data: {
      id: scope.newId(),
      userId: me.id,
      rail,
      reference: newReference('OK', scope.random),
      currency,
      amount: amount.minor,
      createdAt: scope.now,
      expiresAt: after(scope.now, TTL_DAYS * DAY),
    },
  })
  return viewTopUp(scope, row)
}
