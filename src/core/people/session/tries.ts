import { countOne, limitRate, type RateLimit, refuseOver } from '../../kit/rate-limit.ts'
import { DAY, HOUR } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { addressSubject, sourceSubject } from '../subject.ts'
import { chargeSubject, clearTries, type Tally } from '../throttle.ts'

/** Wrong passwords an hour from one place, whatever addresses they are tried for: many offices share one. */
const WRONG_PER_SOURCE = 30
/** Wrong passwords for one address from everywhere, without a right one in between, before only a reset helps. */
const WRONG_PER_ADDRESS = 100

/** One try to log in: what was counted, for the address too, and where a wrong one will be counted as from. */
export type LoginTry = { counted: Tally; from: RateLimit; of: RateLimit }

/**
 * Counts a try to log in, five at a time for an address from one place: whoever tries from elsewhere does not lock its
 * owner out (ATH-08). `auth_locked`, `too_many_requests`. Counted alike whether or not anybody has the address, and for
 * the address before the password is looked at: however many come at the same time, no more are (ATH-07).
 */
export async function chargeLogin(scope: Scope, emailIndex: Uint8Array, source: string): Promise<LoginTry> {
  const [address, place] = [addressSubject(emailIndex), sourceSubject(scope, source)]
  const from = { subject: place, of: 'login_wrong', max: WRONG_PER_SOURCE, windowMs: HOUR }
  const of = { subject: address, of: 'login_wrong', max: WRONG_PER_ADDRESS, windowMs: DAY }
  await refuseOver(scope, from)
  const counted = await chargeSubject(scope, `${address} ${place}`, 'login')
  await limitRate(scope, of, 'auth_locked')
  return { counted: { ...counted, also: of }, from, of }
}

/** The password was wrong: the place it came from has one more. */
export async function countWrong(scope: Scope, { from }: LoginTry): Promise<void> {
  await countOne(scope, from)
}

/** The password was right: what was tried from this place is forgiven, and the address's row of wrong ones is over. */
export async function forgiveLogin(scope: Scope, { counted, of }: LoginTry): Promise<void> {
  await clearTries(scope, counted)
  await scope.tx.factorThrottle.deleteMany({ where: { subject: of.subject, factor: of.of } })
}

/** The address has a new password: whoever guessed at the old one must not keep its owner out with it. */
export async function forgiveAddress(scope: Scope, emailIndex: Uint8Array): Promise<void> {
  await scope.tx.factorThrottle.deleteMany({
    where: { subject: { startsWith: addressSubject(emailIndex) }, factor: { in: ['login', 'login_wrong'] } },
  })
}
