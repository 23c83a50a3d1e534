import type { User } from '#prisma'
import { type CurrencyCode, isCurrency } from '../money/currency.ts'
import { TOPUP_RAILS, type TopUpRail } from '../topup/views.ts'

/** What pays and tops up unless somebody says otherwise; null where they have not chosen, and the house proposes. */
export type DefaultsView = {
  /** The balance that pays wherever it suffices, whatever currency is asked for. */
  paysFirst: CurrencyCode | null
  /** The way to top up that is offered before all others that work. */
  topsUpFirst: TopUpRail | null
}

/** As an account's row keeps it. What the code knows no longer is nobody's choice any more. */
export const defaultsOf = ({ paysFirst, topsUpFirst }: Pick<User, 'paysFirst' | 'topsUpFirst'>): DefaultsView => ({
  paysFirst: paysFirst !== null && isCurrency(paysFirst) ? paysFirst : null,
  topsUpFirst: TOPUP_RAILS.find((rail) => rail === topsUpFirst) ?? null,
})
