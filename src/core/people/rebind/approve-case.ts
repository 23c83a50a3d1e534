import { audit } from '../../kit/audit.ts'
import { enqueue } from '../../kit/jobs.ts'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { LASTS, lockRebind } from './rebind.ts'
import { tellOfRebind } from './tell.ts'

export const FINISH_REBIND = 'finish-rebind'

/** Two of staff agreed: the 72 hours begin, and everybody is told. False when there is no such case any more. */
export async function approveCase(scope: Scope, rebindId: string, approval: string): Promise<boolean> {
  const rebind = await lockRebind(scope, rebindId, ['identity'])
  if (!rebind) return false
  const until = after(scope.now, LASTS.waiting)
  // It is still `waiting` for a while after that moment, so that a job that comes late finds it.
  const row = await scope.tx.rebind.update({
    where: { id: rebindId },
    data: { state: 'waiting', until, approvalId: approval },
  })
  await enqueue(scope, FINISH_REBIND, { id: rebindId }, { jobKey: `rebind ${rebindId}`, runAt: until })
  await audit(scope, 'system', 'rebind.approved', `user:${rebind.userId}`, { rebind: rebindId, approval })
  await tellOfRebind(scope, row, 'approved')
  return true
}
