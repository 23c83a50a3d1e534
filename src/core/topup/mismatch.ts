import type { TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import type { TopUpReport } from '../rails/views.ts'
import type { SuspenseCause } from '../suspense/views.ts'
import { railOf, termsOf } from './rails.ts'

/** What of a payment is not as its order says; undefined when it is the order's. The fee is part of what is paid. */
export const mismatch = (scope: Scope, report: TopUpReport, topUp: TopUp): SuspenseCause | undefined =>
  elsewhere(scope, report, topUp) ?? differs(report, topUp)

/** Whether it is money of another kind, or came on another account than what its order asks for. */
export function elsewhere(scope: Scope, { amount, account }: TopUpReport, topUp: TopUp): SuspenseCause | undefined {
  if (amount.currency !== topUp.currency) return 'wrong_currency'
  if (account !== termsOf(railOf(topUp.rail)).accountIn(scope, currencyOf(topUp.currency))) return 'wrong_account'
  return undefined
}

function differs({ amount }: TopUpReport, topUp: TopUp): SuspenseCause | undefined {
  return amount.minor === topUp.amount + topUp.fee ? undefined : 'wrong_amount'
}
