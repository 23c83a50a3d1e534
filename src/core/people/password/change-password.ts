import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { type AuditActor, audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { viewerOf } from '../actor.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { endOpen } from '../end-open.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { mailUser } from '../mail-user.ts'
import { endCases } from '../rebind/close-cases.ts'
import { endSessions } from '../session/session.ts'
import { chargeTry, clearTries } from '../throttle.ts'
import type { WebRef } from '../views.ts'
import { passwordBefore } from './before.ts'
import { behindPassword, type Charged } from './behind-password.ts'
import { forgiveOutside } from './forgive-outside.ts'
import { factsOf } from './personal-facts.ts'
import { refuseLeaked } from './refuse-leaked.ts'
import { passwordProblem } from './strength.ts'

/** Behind the link out of one's own chat, or in a browser that is logged in. `old`: the password there is now. */
type From = { token: string } | { actor: WebRef }
type Input = From & { old: string; password: string; repeated: string }
type Attempt = { from: From } & Charged

/**
 * Replaces a password by whoever knows it (S14). Every other browser is logged out, links, open cards, a recovery opened
 * with the old one and a change of address nobody has confirmed end (SES-03), and chat and mailbox hear of it. A new
 * password that will not do costs no try; a wrong old one does. Hashing stands outside any transaction.
 */
export async function changePassword(deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> {
  const charged = run(deps, charge, input)
  const by = { page: 'token' in input ? 'password_change' : 'account' }
  return behindPassword(deps, { typed: input.old, charged, by }, async (attempt) => {
    const leaked = await refuseLeaked(deps, input.password)
    if (leaked) {
      await run(deps, clearTries, attempt.counted)
      return leaked
    }
    const renewed = await deps.hasher.hashPassword(input.password)
    return run(deps, keep, { ...attempt, renewed })
  })
}

async function charge(scope: Scope, { old, password, repeated, ...from }: Input): Promise<Attempt> {
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: await whose(scope, from) } })
  const reason = passwordProblem(password, factsOf(scope, user))
  if (reason) return fail({ code: 'password_weak', reason })
  if (password.normalize('NFC') !== repeated.normalize('NFC')) return fail({ code: 'password_mismatch' })
  if (password.normalize('NFC') === old.normalize('NFC')) return fail({ code: 'password_same' })
  return { from, passwordHash: user.passwordHash, counted: await chargeTry(scope, user.id, 'password') }
}

async function whose(scope: Scope, from: From): Promise<string> {
  if ('token' in from) return (await findLink(scope, from.token, 'password_change')).subject
  return (await viewerOf(scope, from.actor)).user.id
}

const BY_LINK: { by: AuditActor; sessionId: string | null } = { by: { page: 'password_change' }, sessionId: null }

async function keep(scope: Scope, { from, counted, passwordHash, renewed }: Attempt & { renewed: string }) {
  const id = counted.userId
  if ('token' in from) await consumeLink(scope, from.token, 'password_change')
  await endOpen(scope, id, { links: true })
  // A login that was ended while the old password was being checked changes nothing any more.
  const { by, sessionId } = 'token' in from ? BY_LINK : await viewerOf(scope, from.actor)
  await endAskedChanges(scope, id)
  const before = await scope.tx.user.findUniqueOrThrow({ where: { id } })
  // One that was reset while the old one was being checked stays.
  const { count } = await scope.tx.user.updateMany({
    where: { id, passwordHash },
    data: { passwordHash: renewed, passwordBefore: await passwordBefore(scope, before), passwordSetAt: scope.now },
  })
  if (count === 0) return fail({ code: 'auth_failed', triesLeft: counted.triesLeft })
  await endCases(scope, id, { why: 'password' })
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id } })
  const sessionsEnded = await endSessions(scope, id, sessionId)
  await clearTries(scope, counted)
  await forgiveOutside(scope, before)
  await audit(scope, by, 'password.changed', `user:${id}`, { sessionsEnded })
  await notify(scope, { userId: id }, { kind: 'password_renewed', at: scope.now })
  await mailUser(scope, user, 'password_renewed', { at: scope.now.toISOString() })
  return { locale: localeOf(user) }
}
