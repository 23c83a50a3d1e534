import type { SuspenseItem } from '#prisma'
import type { Scope } from '../kit/use-case.ts'

const OF_A_DIFFERENCE = /^difference:([0-9a-f-]{36})$/

/**
 * Whether a case is money that our books sent, and that no statement shows to have gone, all of it or this part: two of
 * staff settled that difference. It is here, or its line was booked as loss under other words.
 */
export async function isUnshown({ tx }: Scope, { eventId }: Pick<SuspenseItem, 'eventId'>): Promise<boolean> {
  const [, id] = OF_A_DIFFERENCE.exec(eventId) ?? []
  if (id === undefined) return false
  const where = { id, minor: { lt: 0n }, journalId: { not: null } }
  return (await tx.reconcileException.count({ where })) > 0
}
