import { enqueue } from '../kit/jobs.ts'
import type { Scope } from '../kit/use-case.ts'
import { DELIVER_NOTICE } from './envelope.ts'

/** A job of the notice for later, unless it was told by then. The running job ends: it waits in the queue, not in a worker. */
export async function comeBack(scope: Scope, id: string, at: Date): Promise<void> {
  const untold = await scope.tx.notice.count({ where: { id, state: { in: ['waiting', 'sending'] } } })
  if (untold > 0) await enqueue(scope, DELIVER_NOTICE, { ids: [id] }, { runAt: at })
}
