import type { SuspenseItem } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { givenTo } from './assigned.ts'
import { isHere } from './is-here.ts'
import { namedOwner } from './order.ts'

/**
 * Whom a case is about, everybody: whom its reference names, who got its money, and of money that is missing, everybody
 * to whom staff gave such money, for it may be theirs. None of them reads it, hears of it, or has a say in it (ADM-06).
 */
export async function concernedByCase(scope: Scope, item: SuspenseItem): Promise<string[]> {
  const named = await namedOwner(scope, item)
  const given = isHere(item) ? await gotBy(scope, item) : await givenTo(scope, item)
  return [...new Set([named, ...given].filter((owner) => owner !== null))]
}

/** The same of a case by its id; nobody where there is none. */
export async function concernedByCaseOf(scope: Scope, { itemId }: { itemId: string }): Promise<string[]> {
  const item = await scope.tx.suspenseItem.findUnique({ where: { id: itemId } })
  return item ? concernedByCase(scope, item) : []
}

async function gotBy({ tx }: Scope, { state, closedBy }: SuspenseItem): Promise<(string | null)[]> {
  if (state !== 'assigned' || closedBy === null) return []
  const approval = await tx.approval.findUnique({ where: { id: closedBy }, select: { beneficiaryUser: true } })
  return [approval?.beneficiaryUser ?? null]
}
