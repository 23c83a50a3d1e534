import type { Money } from '../money/money.ts'

/** Why a top-up failed (S29-S32, product.md 4.4). */
export const TOPUP_REASONS = [
  'bank_unavailable',
  'bank_insufficient_funds',
  'details_invalid',
  'name_mismatch',
  'provider_unavailable',
  'maintenance',
] as const
export type TopUpReason = (typeof TOPUP_REASONS)[number]

export type TopUpState = 'pending' | 'in_review' | 'credited' | 'failed' | 'returned' | 'expired'

/** Where a bank transfer goes. */
export type BankDetails = { holder: string; bank: string; account: string; code: string }

export type TopUpView = {
  id: string
  rail: 'bank'
  reference: string
  amount: Money
  credited: Money | null
  fee: Money
  state: TopUpState
  reason: TopUpReason | null
  details: BankDetails
  /** Words are the shell's: the bank says how many hours it normally takes. */
  expectedHours: { from: number; to: number }
  createdAt: Date
  expiresAt: Date
}

/** A rail's callback after its signature was checked and its body parsed. */
export type RailReport = {
  rail: string
  eventId: string
  type: 'topup.succeeded' | 'topup.failed' | 'topup.returned'
  reference: string
  account: string
  amount: Money
  payerName?: string
  reason?: TopUpReason
  occurredAt: Date
  /** The bytes as they arrived, and the signature header they came with. */
  raw: Uint8Array
  signature: string
}

/** A callback of a type that nothing has to be done about: kept as it came. */
export type UnreadReport = Pick<RailReport, 'rail' | 'eventId' | 'raw' | 'signature'> & { type: 'unread' }

/** `ignored` = stored, and nothing to do; `suspense` = the money is kept apart and staff are told. */
export type RailOutcome = 'credited' | 'failed' | 'returned' | 'suspense' | 'ignored' | 'repeated'

/** Why money that arrived (or was taken back) is a case for staff. */
export type SuspenseCause =
  | 'unknown_reference'
  | 'wrong_currency'
  | 'wrong_account'
  | 'wrong_amount'
  | 'paid_twice'
  | 'returned_short'
  | 'returned_unknown'
