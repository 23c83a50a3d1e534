import type { Money } from '../money/money.ts'

/** What stands in the way of closing an account, each with what solves it. */
export type ClosingBlocker =
  | { kind: 'balance'; amount: Money }
  /** Payments that wait, and what came in and waits. */
  | { kind: 'holds'; count: number }
  /** Withdrawals that have not arrived. */
  | { kind: 'payouts'; count: number }
  /** Top-ups that are still awaited. */
  | { kind: 'top_ups'; count: number }
  /** Refunds somebody asked for, of the shop or of one's own payments. `reference`: the first such payment's. */
  | { kind: 'refunds'; count: number; reference: string }
  /** Such refunds that were taken to support, which has not decided. `reference`: the first such payment's. */
  | { kind: 'disputes'; count: number; reference: string }
  /** Refunds one's shop declined, which their buyers may still take to support: the door stays shut for that time. */
  | { kind: 'declined'; count: number; reference: string; until: Date }
  | { kind: 'tickets'; count: number }
  | { kind: 'frozen' }
  | { kind: 'restricted' }
  /** Staff look into something of theirs. */
  | { kind: 'review' }
  /** The account is being recovered, or was, and that can still be undone. */
  | { kind: 'recovery' }
  /** Its address was changed, and the old mailbox can undo that until then. */
  | { kind: 'email'; until: Date }
  /** The password has chosen its PIN, which says no more than that until then. */
  | { kind: 'new_pin'; until: Date }

/** The card on which somebody leaves; with something in the way there is nothing to confirm. */
export type ClosingView = {
  id: string
  blockers: readonly ClosingBlocker[]
  /** What is too little to be withdrawn or exchanged: leaving means giving it up. */
  residuals: readonly Money[]
  /** What else ends with it. */
  ends: { shop: string | null; links: number; team: number; jobs: number; keys: number; connections: number }
  /** Until when records are kept that the law asks for; null where there are none. */
  keptUntil: Date | null
}

/** `waived`: what was given up with it. */
export type ClosedView = { closedAt: Date; keptUntil: Date | null; waived: readonly Money[] }
