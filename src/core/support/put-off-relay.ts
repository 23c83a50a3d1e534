import { enqueue } from '../kit/jobs.ts'
import { after } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { RELAY_TICKET } from './tell-staff.ts'

/** Telegram asked for a pause: the ticket's job comes back then. */
export const putOffRelay: UseCase<{ id: string; afterMs: number }, null> = async (scope, { id, afterMs }) => {
  await enqueue(scope, RELAY_TICKET, { id }, { runAt: after(scope.now, afterMs) })
  return null
}
