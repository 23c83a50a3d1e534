import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { StatementHead } from '../ports/statement.ts'
import type { KeptLines, NumberedLine } from '../reconcile/add-statement-lines.ts'
import type { Closing } from '../reconcile/close-statement.ts'
import type { BooksView, ClearingAge, DifferenceView, MatchRound, Mirror } from '../reconcile/views.ts'

/** The part of the door that holds what banks and providers say of our accounts against our own books. */
export type BooksDoor = {
  /** Begins a statement, or finds the one of that name; returns its id. Amounts are signed minor units. */
  openStatement(input: StatementHead & { rail: string }): Promise<Result<string>>
  /** Keeps lines of it that are not kept yet; returns how many those were, and what all come to as they are kept. */
  addStatementLines(input: { statementId: string; lines: readonly NumberedLine[] }): Promise<Result<KeptLines>>
  /** It was read to its end. Returns whether its balances are each other's, and the last statement's. */
  closeStatement(input: Closing): Promise<Result<boolean>>
  /** One round of matching a rail's lines; to be called until there is no more. `round`: the most lines of one. */
  matchRail(input: { rail: string; round?: number }): Promise<Result<MatchRound>>
  /** What each rail holds for us, by our own books. */
  readMirror(input: Record<never, never>): Promise<Result<Mirror[]>>
  /** How long the oldest money of each rail waits to be cleared. */
  measureClearing(input: Record<never, never>): Promise<Result<ClearingAge[]>>

  /** Staff: the accounts, and the open differences. */
  listBooks(input: { actor: ChatRef }): Promise<Result<BooksView>>
  /** Staff: who else may work on a difference; nobody whom it is about. */
  listBookkeepers(input: { actor: ChatRef; id: string }): Promise<Result<(ChatRef & { name: string })[]>>
  /** Staff: one difference, masked; with a reason, who the bank's line names. `superseded`, `reason_needed`. */
  readDifference(input: { actor: ChatRef; id: string; reason?: string }): Promise<Result<DifferenceView>>
  /** Staff: it is mine from now on. `superseded` once it is closed. */
  takeDifference(input: { actor: ChatRef; id: string }): Promise<Result<DifferenceView>>
  /** Staff: it is a colleague's from now on, who is told. `superseded`, `not_allowed`. */
  handDifference(input: { actor: ChatRef; id: string; to: ChatRef }): Promise<Result<DifferenceView>>
  /** Staff: closes one that moves no money, with a reason. `superseded`, `reason_needed`, `not_allowed`. */
  explainDifference(input: { actor: ChatRef; id: string; reason: string }): Promise<Result<DifferenceView>>
}
