import type { TopUp } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { newReference, normaliseReference } from '../kit/reference.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES, isCurrency } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { actingUser } from '../people/actor.ts'
import { currencyOf } from '../send/intent.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import type { TopUpReason, TopUpState, TopUpView } from './views.ts'

const TTL_DAYS = 14
/** What banks normally take, weekends apart. */
const EXPECTED_HOURS = { from: 1, to: 48 }

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
  return topUpView(scope, row)
}

/** One's own top-up by its reference. */
export const getTopUp: UseCase<{ actor: ChatRef; reference: string }, TopUpView> = async (
  scope,
  { actor, reference },
) => {
  const me = await actingUser(scope, actor)
  const row = await scope.tx.topUp.findUnique({ where: { reference: normaliseReference(reference) } })
  if (!row || row.userId !== me.id) return fail({ code: 'topup_not_found' })
  return topUpView(scope, row)
}

async function topUpView(scope: Scope, row: TopUp): Promise<TopUpView> {
  const currency = currencyOf(row.currency)
  const amount = money(row.amount, currency)
  const details = isCurrency(row.currency) ? scope.bankAccounts[row.currency] : undefined
  if (!details) return fail({ code: 'currency_not_supported', supported: Object.keys(scope.bankAccounts) })
  return {
    id: row.id,
    rail: 'bank',
    reference: row.reference,
    amount,
    credited: row.credited === null ? null : money(row.credited, currency),
    fee: feeOn(await feeRuleAt(scope.tx, 'topup_bank', currency, scope.now), amount),
    state: row.state as TopUpState,
    reason: row.reason as TopUpReason | null,
    details,
    expectedHours: EXPECTED_HOURS,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
  }
}
