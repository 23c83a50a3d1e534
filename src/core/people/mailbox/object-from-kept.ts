import type { AuditActor } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { VOID } from '../pin/void-pin.ts'
import { liveCaseOf, lockMailboxCase } from './mailbox-case.ts'
import { objected } from './objected.ts'

/**
 * The mailbox that takes its account back objects to the case that is live there, too, also where another one has: the
 * address that would hear of the case was not the owner's. The person is locked, and frozen.
 */
export async function objectFromKept(
  scope: Scope,
  userId: string,
  { by, frozen }: { by: AuditActor; frozen: boolean },
): Promise<void> {
  const live = await liveCaseOf(scope, userId)
  const row = live && (await lockMailboxCase(scope, live.id, ['asked', 'identity', 'waiting']))
  if (!row) return
  const { pinHash } = await scope.tx.user.findUniqueOrThrow({ where: { id: userId }, select: { pinHash: true } })
  await objected(scope, row, { by, frozen, pin: row.pin && pinHash !== VOID })
}
