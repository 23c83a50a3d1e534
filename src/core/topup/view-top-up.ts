import type { TopUp } from '#prisma'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import type { TopUpReason, TopUpState, TopUpView } from './views.ts'

/** What banks normally take, weekends apart. */
const EXPECTED_HOURS = { from: 1, to: 48 }

/** A top-up as its owner sees it. `currency_not_supported` when the house has closed its account in that currency. */
export async function viewTopUp(scope: Scope, row: TopUp): Promise<TopUpView> {
  const currency = currencyOf(row.currency)
  const amount = money(row.amount, currency)
  const details = scope.bankAccounts[currency]
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
