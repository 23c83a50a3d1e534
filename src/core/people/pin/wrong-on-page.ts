import { audit } from '../../kit/audit.ts'
import type { Failure } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { mailOwner } from '../mail-user.ts'
import { type Tally, wrongTry } from '../throttle.ts'

type Wrong = { userId: string; sessionId: string; counted: Tally }

/** A wrong PIN in a browser, noted; where it was the last try for now its owner hears of it. What it is refused with. */
export async function wrongOnPage(scope: Scope, { userId, sessionId, counted }: Wrong): Promise<Failure> {
  const { lockedUntil, triesLeft } = counted
  if (lockedUntil) await mailOwner(scope, userId, 'pin_locked_page', { until: lockedUntil.toISOString() })
  await audit(scope, { sessionId }, lockedUntil ? 'pin.locked' : 'pin.wrong', `user:${userId}`, { triesLeft })
  return wrongTry(counted)
}
