import { type BudgetRow, budgetRefusal } from '../connection/budget.ts'
import type { Failure } from '../kit/failure.ts'

/** The connection that makes a payment. `counts`: what it is in the currency of the budget. */
export type ConnectionFacts = BudgetRow & { state: string; endsAt: Date | null; counts: bigint }

/**
 * What is against a payment that a connection makes: one that has ended pays nothing from then on, whatever it has begun
 * (OAU-05), and none more than was allowed. Nothing is, where a person pays.
 */
export function connectionRefusal({
  connection,
  now,
}: {
  connection: ConnectionFacts | null
  now: Date
}): Failure | undefined {
  if (!connection) return undefined
  const { state, endsAt, counts } = connection
  if (state !== 'active' || !endsAt || endsAt <= now) return { code: 'connect_auth_failed', why: 'token', again: null }
  return budgetRefusal(connection, counts, now)
}
