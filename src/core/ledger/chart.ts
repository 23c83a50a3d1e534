import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'

/**
 * The chart of accounts: whose money it is. A balance is what came in less what went out; customers' accounts have the
 * floor 0, the house's none. `README.md` in this folder walks through it.
 */
export type AccountKind =
  | 'user' // a person's available money
  | 'user_hold' // a person's money that waits
  | 'topup_clearing' // promised by a rail, not yet on our bank statement; per rail
  | 'payout_clearing' // sent by a rail for us, not yet gone from our bank statement; per rail
  | 'bank' // what statements say a rail has of ours, below zero as long as it has; per rail
  | 'bank_fee' // what banks and providers took for their work
  | 'unidentified' // money we received and cannot place: suspense
  | 'fee_send' // what sending earned
  | 'fee_pay' // what shops paid for being paid
  | 'fee_topup' // what topping up earned
  | 'fee_exchange' // what exchanging earned, beside the spread
  | 'fx_spread' // what customers' rates differed from the mid rate by
  | 'rounding' // what rounding left over when exchanging
  | 'fee_withdraw' // what withdrawing earned
  | 'waived' // what people who left gave up, too little to be taken along
  | 'loss' // what we could not get back
  | 'goodwill' // what we gave customers of our own, because we wanted to
  | 'fx_position' // what exchanges left with us in this currency, and took from us in another

const FLOORS: Record<AccountKind, bigint | null> = {
  user: 0n,
  user_hold: 0n,
  topup_clearing: null,
  payout_clearing: null,
  bank: null,
  bank_fee: null,
  unidentified: null,
  fee_send: null,
  fee_pay: null,
  fee_topup: null,
  fee_exchange: null,
  fx_spread: null,
  rounding: null,
  fee_withdraw: null,
  waived: null,
  loss: null,
  goodwill: null,
  fx_position: null,
}

/** Whose an account is, as the ledger keeps it: `user:<id>`, `rail:<code>`, or the house. */
export const ownerOfUser = (userId: string): string => `user:${userId}`
export const ownerOfRail = (rail: string): string => `rail:${rail}`
export const HOUSE = 'house'

/** Finds the account, or opens it. Returns its id; safe to call from many transactions at once. */
export async function accountOf(tx: Tx, owner: string, kind: AccountKind, currency: CurrencyCode): Promise<bigint> {
  const floor = FLOORS[kind]
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    select ledger.open_account(${owner}, ${kind}, ${currency}, ${floor}::bigint) as id`
  if (!row) throw new Error('open_account answers with one row')
  return row.id
}
