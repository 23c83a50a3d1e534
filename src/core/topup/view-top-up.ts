import type { TopUp, User } from '#prisma'
import type { Locale } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { Platform } from '../ports/order-desk.ts'
import type { RailReason } from '../rails/views.ts'
import { railOf } from './rails.ts'
import { BANK_HOURS, type BankDetails, type OrderedRail, type TopUpState, type TopUpView } from './views.ts'

/** A top-up and the language its owner is spoken to in. */
export type OwnTopUp = { view: TopUpView; locale: Locale }

export const ownTopUp = (scope: Scope, owner: Pick<User, 'locale'>, row: TopUp): OwnTopUp => ({
  view: viewTopUp(scope, row),
  locale: owner.locale as Locale,
})

/** A top-up as its owner sees it. `currency_not_supported` when the house has closed its bank account in that currency. */
export function viewTopUp(scope: Scope, row: TopUp): TopUpView {
  const currency = currencyOf(row.currency)
  const facts = {
    id: row.id,
    reference: row.reference,
    amount: money(row.amount, currency),
    fee: money(row.fee, currency),
    total: money(row.amount + row.fee, currency),
    credited: row.credited === null ? null : money(row.credited, currency),
    state: stateOf(scope, row),
    reason: row.reason as RailReason | null,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
  }
  const rail = railOf(row.rail)
  if (rail === 'bank') return { ...facts, rail, ...bankDetails(scope, currency) }
  const ordered = { ...facts, details: { page: row.pageUrl } }
  if (rail === 'card') return { ...ordered, rail }
  const platform = platformOf(scope, row)
  if (rail === 'platform') return { ...ordered, rail, platform }
  const [ownFee, payable] = [money(row.ownFee, currency), money(row.amount + row.fee + row.ownFee, currency)]
  return { ...ordered, rail, platform, ownFee, payable }
}

const platformOf = ({ orderDesks }: Scope, { rail, platform }: TopUp): Platform | null =>
  orderDesks[rail as OrderedRail]?.platforms?.find(({ code }) => code === platform) ?? null

function bankDetails(scope: Scope, currency: CurrencyCode): { details: BankDetails; expectedHours: typeof BANK_HOURS } {
  const details = scope.bankAccounts[currency]
  if (!details) return fail({ code: 'currency_not_supported', supported: Object.keys(scope.bankAccounts) })
  return { details, expectedHours: BANK_HOURS }
}

// Past its time it is no longer waited for, also in the minute before the sweep has been there.
const stateOf = ({ now }: Scope, { state, expiresAt }: TopUp): TopUpState =>
  state === 'pending' && expiresAt < now ? 'expired' : (state as TopUpState)
