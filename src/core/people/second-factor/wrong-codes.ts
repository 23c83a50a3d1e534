import { type AuditActor, audit } from '../../kit/audit.ts'
import type { Failure } from '../../kit/failure.ts'
import { countOne } from '../../kit/rate-limit.ts'
import { after, HOUR } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { cancelDrafts } from '../../payment/cancel-drafts.ts'
import { mailOwner, mailUser } from '../mail-user.ts'
import { warnOwnerOfTries } from '../session/tries-mail.ts'
import { chargeAlike, chargeSubject, type Tally, triesOf } from '../throttle.ts'

const WRONG_AN_HOUR = 10
const STOPPED_FOR = HOUR

/**
 * Counts a wrong code and says why it is refused. The fifth in a row puts every open card away and closes codes for a
 * while; the tenth within an hour stops money out for an hour and tells the owner (TFA-04). From outside the fifth
 * closes what is outside, and its owner hears of it: there somebody has a browser of theirs and the PIN, or the password.
 */
export async function countWrongCode(scope: Scope, userId: string, by: AuditActor, outside = false): Promise<Failure> {
  const tally = await chargeSubject(scope, triesOf(userId, outside), 'code')
  const { triesLeft, lockedUntil } = tally
  if (!outside) await inTheirChat(scope, userId, lockedUntil)
  else if (lockedUntil) await tellOutside(scope, { userId, by, lockedUntil })
  await audit(scope, by, lockedUntil ? 'code.locked' : 'code.wrong', `user:${userId}`, { triesLeft, outside })
  return refusalOf(tally)
}

/**
 * Counts one that was typed together with a password, or, where that was wrong, does only the same work: from outside,
 * and whoever asked for both tells the owner and notes it, of the two at once.
 */
export const countWithPassword = async (scope: Scope, userId: string, password: 'right' | 'wrong'): Promise<Failure> =>
  refusalOf(await chargeAlike(scope, triesOf(userId, true), 'code', password === 'wrong'))

const refusalOf = ({ triesLeft, lockedUntil }: Tally): Failure =>
  lockedUntil ? { code: 'auth_locked', until: lockedUntil } : { code: 'code_invalid', triesLeft }

async function inTheirChat(scope: Scope, userId: string, lockedUntil: Date | null): Promise<void> {
  if (lockedUntil) await cancelDrafts(scope, userId)
  const limit = { subject: `user:${userId}`, of: 'code_wrong', max: WRONG_AN_HOUR, windowMs: HOUR }
  const { count } = await countOne(scope, limit)
  if (count === WRONG_AN_HOUR) await stopMoneyOut(scope, userId)
}

type Locked = { userId: string; by: AuditActor; lockedUntil: Date }

async function tellOutside(scope: Scope, { userId, by, lockedUntil }: Locked): Promise<void> {
  const inBrowser = typeof by === 'object' && 'sessionId' in by
  if (!inBrowser) return warnOwnerOfTries(scope, userId)
  await notify(scope, { userId }, { kind: 'code_locked_page', until: lockedUntil })
  await mailOwner(scope, userId, 'code_locked_page', { until: lockedUntil.toISOString() })
}

async function stopMoneyOut(scope: Scope, userId: string): Promise<void> {
  const until = after(scope.now, STOPPED_FOR)
  const user = await scope.tx.user.update({ where: { id: userId }, data: { outStoppedUntil: until } })
  await audit(scope, 'system', 'money_out.stopped', `user:${userId}`, { until: until.toISOString() })
  await notify(scope, { userId }, { kind: 'codes_wrong', until })
  await mailUser(scope, user, 'codes_wrong', { until: until.toISOString() })
}
