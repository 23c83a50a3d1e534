import { endKeys } from '../../api/end-keys.ts'
import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { after, DAY } from '../../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { coolingFrom } from '../cooling.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { endOpen } from '../end-open.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { mailUser } from '../mail-user.ts'
import { goneHashes, passwordBefore } from '../password/before.ts'
import { forgiveOutside } from '../password/forgive-outside.ts'
import { factsOf } from '../password/personal-facts.ts'
import { refuseLeaked } from '../password/refuse-leaked.ts'
import { passwordProblem } from '../password/strength.ts'
import { voidPinSince } from '../pin/void-pin.ts'
import { endCases } from '../rebind/close-cases.ts'
import { endSessions } from '../session/session.ts'
import { forgiveAddress } from '../session/tries.ts'
import { clearTries } from '../throttle.ts'

/** `repeated`: the password once more, so that a slip of the finger locks nobody out. */
type Input = { token: string; password: string; repeated: string }

/**
 * Gives an account a new password, for whoever holds its mailbox. That proves less than the old password did: nobody is
 * logged in by it, a frozen or restricted account stays what it is, every browser is logged out, cards that were open
 * pay nothing any more, a PIN of the last day allows nothing, a recovery opened with the old password ends, a shop's API
 * keys are revoked, and for a day money out is limited (REC-04, REC-05). One that was voided because somebody else knew it,
 * or that was replaced since a move or another address that can be undone, is not chosen again: `password_known`.
 * Hashing stands between two transactions.
 */
export async function resetPassword(deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> {
  const checked = await run(deps, check, input)
  if (!checked.ok) return checked
  for (const gone of checked.value)
    if (await deps.hasher.verifyPassword(gone, input.password))
      return { ok: false, failure: { code: 'password_known' } }
  const leaked = await refuseLeaked(deps, input.password)
  if (leaked) return leaked
  const passwordHash = await deps.hasher.hashPassword(input.password)
  return run(deps, keep, { token: input.token, passwordHash })
}

/** The hashes of what is not chosen again. A weak password, or two that differ, leave the link usable. */
async function check(scope: Scope, { token, password, repeated }: Input): Promise<string[]> {
  const { subject } = await findLink(scope, token, 'password_reset')
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  const reason = passwordProblem(password, factsOf(scope, user))
  if (reason) return fail({ code: 'password_weak', reason })
  return password.normalize('NFC') === repeated.normalize('NFC')
    ? goneHashes(scope, user)
    : fail({ code: 'password_mismatch' })
}

async function keep(scope: Scope, { token, passwordHash }: { token: string; passwordHash: string }) {
  const { subject: id } = await consumeLink(scope, token, 'password_reset')
  await endOpen(scope, id, { links: true, connections: 'reset' })
  const until = coolingFrom(scope)
  const before = await scope.tx.user.findUniqueOrThrow({ where: { id } })
  const user = await scope.tx.user.update({
    where: { id },
    data: {
      passwordHash,
      passwordBefore: await passwordBefore(scope, before),
      passwordSetAt: scope.now,
      coolingUntil: until,
    },
  })
  const frozen = user.state === 'frozen_by_user'
  await endAskedChanges(scope, id)
  await endCases(scope, id, { why: 'password' })
  await voidPinSince(scope, id, after(scope.now, -DAY))
  const ended = await endSessions(scope, id)
  await endKeys(scope, id, 'reset')
  await forgiveAddress(scope, user.emailIndex)
  await clearTries(scope, { subject: `user:${id}`, factor: 'password' })
  await forgiveOutside(scope, before)
  await audit(scope, { page: 'password_reset' }, 'password.reset', `user:${id}`, { sessionsEnded: ended })
  await notify(scope, { userId: id }, { kind: 'password_changed', at: scope.now, until, frozen })
  await mailUser(scope, user, 'password_changed', { until: until.toISOString() })
  return { locale: localeOf(user) }
}
