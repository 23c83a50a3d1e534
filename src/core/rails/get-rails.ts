import type { UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES, type CurrencyCode } from '../money/currency.ts'
import type { Platform, RailHealth } from '../ports/order-desk.ts'
import { termsOf } from '../topup/rails.ts'
import { BANK_HOURS, TOPUP_RAILS, type TopUpRail } from '../topup/views.ts'
import { healthOfRails } from './health.ts'

/** A rail as it is published (S27, S91): what it is like now, and what can be paid with there. */
export type RailView = {
  rail: TopUpRail
  health: RailHealth
  currencies: CurrencyCode[]
  platforms: readonly Platform[]
  /** Null: at once. */
  expectedHours: { from: number; to: number } | null
}

/** The rails that are switched on, with the platforms behind them, for everybody to read. */
export const getRails: UseCase<Record<never, never>, RailView[]> = async (scope) => {
  const health = await healthOfRails(scope)
  return TOPUP_RAILS.map((rail): RailView => {
    const currencies = CURRENCY_CODES.filter((code) => termsOf(rail).accountIn(scope, code) !== undefined)
    const platforms = rail === 'bank' ? [] : (scope.orderDesks[rail]?.platforms ?? [])
    return { rail, health: health(rail), currencies, platforms, expectedHours: rail === 'bank' ? BANK_HOURS : null }
  }).filter(({ currencies }) => currencies.length > 0)
}
