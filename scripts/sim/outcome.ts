/**
 * What a play came to: how much was asked, what of it was accepted and how often each refusal was heard; and, where it
 * failed, in which round and over what.
 */
export type Outcome = {
  operations: number
  accepted: number
  refused: Map<string, number>
  failed?: { round: number; what: string }
}

export const nothingYet = (): Outcome => ({ operations: 0, accepted: 0, refused: new Map() })

/** Counts one answer. @param why the refusal; nothing where it was accepted */
export function count(outcome: Outcome, why?: string): void {
  if (why === undefined) outcome.accepted++
  else outcome.refused.set(why, (outcome.refused.get(why) ?? 0) + 1)
}

/** Adds what one more play came to. */
export function add(total: Outcome, { operations, accepted, refused }: Outcome): void {
  total.operations += operations
  total.accepted += accepted
  for (const [why, times] of refused) total.refused.set(why, (total.refused.get(why) ?? 0) + times)
}

export const refusals = ({ refused }: Outcome): number => [...refused.values()].reduce((sum, times) => sum + times, 0)
