import type { Money } from '../../money/money.ts'
import type { CustomerBrief } from '../../staff/views.ts'

/** What of somebody's limits is their own, by the time it is counted over; null: their level's holds. */
export const LIMIT_PERIODS = ['single', 'daily', 'monthly'] as const
export type LimitPeriod = (typeof LIMIT_PERIODS)[number]
export type OwnLimits = Record<LimitPeriod, Money | null>

/** For how many days limits of somebody's own may be set. */
export const OWN_LIMITS_DAYS = 365

/** Limits as they hold for one person. `until`: to when they are their own; null where they are their level's. */
export type LimitsInForce = Record<LimitPeriod, Money> & { until: Date | null }

/** A customer's limits as staff see them. */
export type CustomerLimits = {
  customer: CustomerBrief
  level: number
  now: LimitsInForce
  ofLevel: Record<LimitPeriod, Money>
}

/**
 * What two of staff are asked to set for one customer. `loweredUntil`: until when limits bind again afterwards that were
 * lowered for an account of theirs that was closed; null where none do.
 */
export type OwnLimitsProposal = {
  kind: 'set_limits'
  customer: CustomerBrief
  level: number
  now: LimitsInForce
  next: LimitsInForce
  loweredUntil: Date | null
}

/** To whom they were set. `until` null: they are their level's again. */
export type LimitsNotice = { kind: 'limits_set' } & LimitsInForce
