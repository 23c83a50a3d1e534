import type { ApprovalKind } from '../approvals/asked.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { Day } from '../ports/statement.ts'

/**
 * What can be wrong between a statement and our books. `missing_here`: money that is ours by its reference, and of which
 * we never heard. `missing_there`: money we were told of, and no statement has shown in time.
 */
export const DIFFERENCE_CAUSES = [
  'missing_here',
  'missing_there',
  'doubled',
  'wrong_amount',
  'wrong_currency',
  'unknown_reference',
  'fee',
  'balance_gap',
] as const
export type DifferenceCause = (typeof DIFFERENCE_CAUSES)[number]

/**
 * `settled`: two people decided, with a reason. `explained`: closed with a reason, and no money moved. `by_itself`: the
 * other half came.
 */
export type DifferenceState = 'open' | 'settled' | 'explained' | 'by_itself'

/** One movement, as a statement or our books have it: negative for what goes out. */
export type MovementView = { amount: Money; out: boolean; reference: string; on: Day }

/** `masked`: who it names is, and what they wrote (`info`) is withheld; in full it takes a reason. */
/** `unread`: what was written on it does not open, and its reference is the one it is known by. */
export type LineView = MovementView & { counterparty: string; info: string | null; masked: boolean; unread: boolean }

export type DifferenceView = {
  id: string
  rail: string
  cause: DifferenceCause
  state: DifferenceState
  /** What it is about; of a gap between balances, how wide it is. */
  amount: Money
  out: boolean
  /** As the statement has it, and as our books have it; each null where it is missing. */
  line: LineView | null
  item: MovementView | null
  /** Whose it is: a role, until somebody takes it. */
  owner: { role: string; name: string | null; mine: boolean }
  createdAt: Date
  dueAt: Date
  /** Of a line that went out, and was settled as loss: when its news came after all, and the loss was given back. */
  told: Date | null
  closedReason: string | null
  /** It may be closed with a reason alone, for it moves no money. */
  explainable: boolean
  /** What waits for a second person. */
  asked: { id: string; kind: ApprovalKind }[]
}

/** A rail's account in one currency, as it stands. `there`: by the newest statement. `waiting`: the oldest thing to clear. */
export type BooksLine = {
  rail: string
  currency: CurrencyCode
  /** What statements say there is, as booked with us. */
  bank: Money
  there: Money | null
  until: Day | null
  /** Promised by the rail or sent through it, and on no statement yet. */
  clearing: Money
  waiting: { count: number; since: Date } | null
  open: number
}

/** What staff see of reconciliation: the accounts, and the open differences, the most urgent first. */
export type BooksView = { accounts: BooksLine[]; differences: DifferenceView[]; open: number }

/** One round of matching. `more`: there is more to do. */
export type MatchRound = { matched: number; opened: number; closed: number; open: number; more: boolean }

/** What a rail holds for us by our own books, bank and clearing together. */
export type Mirror = { rail: string; currency: CurrencyCode; minor: bigint }

/** What staff are reminded of: how long the oldest of a rail's money waits to be cleared, and how much of it is open. */
export type ClearingAge = { rail: string; currency: CurrencyCode; seconds: number; items: number; differences: number }
