import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { FeeOperation } from '../wallet/fee-view.ts'
import { PAYOUT_RAILS, type PayoutRail } from './views.ts'

type Desks = Pick<Scope, 'bankAccounts' | 'payoutDesks'>

/** What withdrawing by a rail is priced as. */
export const WITHDRAWAL_FEE: Record<PayoutRail, FeeOperation> = { bank: 'withdraw_bank', card: 'withdraw_card' }

/** Our account money leaves from, which a report must name; undefined where a rail pays out no such currency. */
export function payoutAccountIn(scope: Desks, rail: PayoutRail, currency: CurrencyCode): string | undefined {
  const desk = scope.payoutDesks[rail]
  if (!desk) return undefined
  return rail === 'bank' ? scope.bankAccounts[currency]?.account : desk.account
}

/** A rail as the database keeps it. One that the code does not know is our mistake, so it throws. */
export function payoutRailOf(code: string): PayoutRail {
  const rail = PAYOUT_RAILS.find((known) => known === code)
  if (!rail) throw new Error(`the database holds a rail the code does not know: ${code}`)
  return rail
}
