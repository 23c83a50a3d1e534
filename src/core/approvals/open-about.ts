import type { Scope } from '../kit/use-case.ts'
import type { StaffActor } from '../staff/staff-actor.ts'
import { isAbout } from './owners.ts'

/**
 * The open requests about somebody of staff, or about whom they work for: they are not to know of them, nor how many
 * (ADM-06).
 */
export async function openAbout(scope: Scope, staff: StaffActor): Promise<string[]> {
  const open = await scope.tx.approval.findMany({ where: { state: 'open', expiresAt: { gt: scope.now } } })
  const theirs: string[] = []
  for (const row of open) if (await isAbout(scope, staff, row)) theirs.push(row.id)
  return theirs
}
