import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'

/** What waits for staff, by what it is, in the order in which it is shown. */
export const WAITING_KINDS = [
  'tickets',
  'appeals',
  'approvals',
  'restrictions',
  'recoveries',
  'identities',
  'reviews',
  'suspense',
  'payouts',
  'differences',
] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

/**
 * How much of a kind waits. `due`: the earliest moment anything of it was promised for, null where nothing is; `over`: of
 * how much that moment is past; `since`: from when the oldest is.
 */
export type WaitingLine = { kind: WaitingKind; count: number; due: Date | null; over: number; since: Date }

/** Today so far, the whole of yesterday, or the last seven days with today. UTC days. */
export const BUSINESS_PERIODS = ['today', 'yesterday', 'week'] as const
export type BusinessPeriod = (typeof BUSINESS_PERIODS)[number]

/** What business is, in the books: `returned` gave something back, `other` is all the rest that was booked. */
export const VOLUME_KINDS = ['topup', 'send', 'pay', 'exchange', 'withdrawal', 'refund', 'returned', 'other'] as const
export type VolumeKind = (typeof VOLUME_KINDS)[number]

/** A number of this time, of the same time before, and the average of the seven before it; of a week there is no average. */
export type Compared<Value> = { now: Value; before: Value; average: Value | null }

/** What of a kind was booked: how often, exactly per currency, and about how much in euros at the rates of now. */
export type VolumeLine = { kind: VolumeKind; count: Compared<number>; sums: Money[]; worth: Compared<Money> }

/** The business of a time, read from the books. Amounts in several currencies are exact; `worth` adds them up in euros. */
export type BusinessView = {
  period: BusinessPeriod
  from: Date
  until: Date
  volumes: VolumeLine[]
  /** Fees, spreads and roundings, less what of them was given back. */
  fees: { sums: Money[]; worth: Compared<Money> }
  newUsers: Compared<number>
  /** What was refused or failed, by its code, most first. */
  failures: { codes: { code: string; count: number }[]; count: Compared<number> }
  /** Everything that waits, for whoever it waits; here and in suspense without what is about the reader. */
  waiting: WaitingLine[]
  suspense: { sums: Money[]; count: number }
  /** What we have at each rail by our own books, and what customers have with us. */
  liquidity: { rail: string; currency: CurrencyCode; here: Money }[]
  owed: Money[]
  /** Support requests closed in that time that were rated; null: none was. */
  rating: { count: number; average: number | null; before: number | null }
}
