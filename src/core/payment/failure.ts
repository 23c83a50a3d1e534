import type { Money } from '../money/money.ts'

/** A limit that is in the way. `level`: the lowest verification level that would allow it, if one does. */
export type LimitFailure =
  | { code: 'limit_single'; limit: Money; asked: Money; level: number | null }
  | { code: 'limit_daily'; limit: Money; used: Money; left: Money; resetsAt: Date; level: number | null }
  | { code: 'limit_monthly'; limit: Money; used: Money; left: Money; resetsAt: Date; level: number | null }
  | { code: 'cooling_off'; left: Money; until: Date }
  // `newShop`: above this in all to a shop that is new to them, of which so much is `left`; `until`: then it goes without,
  // null where time does not help
  | { code: 'second_factor_needed'; limit: Money; newShop?: { left: Money; until: Date | null } }

/** `limited`: what would refuse it once the money is there, so that nobody tops up in vain. */
type Short<C extends string> = {
  code: C
  available: Money
  onHold: Money
  needed: Money
  short: Money
  /** The most that goes instead; null where nothing smaller does. */
  sendable: Money | null
  limited?: LimitFailure
}

export type ShortFailure = Short<'insufficient_balance'> | Short<'insufficient_for_fee'>
