import type { Money } from '../money/money.ts'

/** Why a rail did not do something, or took it back (S29-S32). */
export const RAIL_REASONS = [
  'bank_unavailable',
  'bank_insufficient_funds',
  'details_invalid',
  'name_mismatch',
  'provider_unavailable',
  'maintenance',
] as const
export type RailReason = (typeof RAIL_REASONS)[number]

/** What a rail tells of money that comes in, and of money that goes out. */
export const TOPUP_NEWS = ['topup.succeeded', 'topup.failed', 'topup.returned'] as const
export const PAYOUT_NEWS = ['payout.settled', 'payout.returned', 'payout.failed'] as const

type ReportOf<Type extends string> = {
  rail: string
  eventId: string
  type: Type
  reference: string
  account: string
  amount: Money
  payerName?: string
  reason?: RailReason
  occurredAt: Date
  /** The bytes as they arrived, and the signature header they came with. */
  raw: Uint8Array
  signature: string
}

export type TopUpReport = ReportOf<(typeof TOPUP_NEWS)[number]>
export type PayoutReport = ReportOf<(typeof PAYOUT_NEWS)[number]>

/** A rail's callback after its signature was checked and its body parsed. */
export type RailReport = TopUpReport | PayoutReport

/** A callback of a type that nothing has to be done about: kept as it came. */
export type UnreadReport = Pick<RailReport, 'rail' | 'eventId' | 'raw' | 'signature'> & { type: 'unread' }

/**
 * What comes of an event: `ignored` = stored, and nothing to do; `suspense` = the money is kept apart and staff are
 * told; `contradicted` = the rail, asked, says otherwise.
 */
export type RailEffect = 'credited' | 'settled' | 'failed' | 'returned' | 'suspense' | 'contradicted' | 'ignored'

/** What its teller hears: one that was told before does nothing again, and leaves no second row. */
export type RailOutcome = RailEffect | 'repeated'

export const isPayoutReport = (report: RailReport): report is PayoutReport =>
  PAYOUT_NEWS.some((type) => type === report.type)
