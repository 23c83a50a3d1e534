import { enqueue } from '../kit/jobs.ts'
import type { Scope } from '../kit/use-case.ts'

/** Has it sent: the job commits with what put it on hold, or let it go. */
export const orderPayout = (scope: Scope, id: string): Promise<void> =>
  enqueue(scope, 'send-payout', { id }, { jobKey: `payout:${id}` })
