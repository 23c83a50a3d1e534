import type { User } from '#prisma'
import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { limitRate } from '../../kit/rate-limit.ts'
import { after, HOUR } from '../../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { notify } from '../../notices/notify.ts'
import { userPlace } from '../actor.ts'
import { normaliseEmail } from '../email.ts'
import { refuseFrozen } from '../freeze/refuse-frozen.ts'
import { addLink, consumeLink, findLink, newLink } from '../link/link.ts'
import { mailUser } from '../mail-user.ts'
import { behindPassword, type Charged, lockProven } from '../password/behind-password.ts'
import { refuseNoCode } from '../second-factor/refuse-no-code.ts'
import { useCodeWhereOn } from '../second-factor/use-code.ts'
import { chargeTry, clearTries } from '../throttle.ts'
import { limitVerificationMails } from '../verification-mails.ts'
import { changePlace, endAskedChanges, LASTS } from './email-change.ts'
import { isTaken } from './is-taken.ts'

/** `code`: of the authenticator, where there is one. */
type Input = { token: string; password: string; code: string; email: string }
type Attempt = Input & Charged

const ASKED_AN_HOUR = 3

/**
 * Asks for another address, behind an `email_change` link out of one's own chat, with password and second factor. Nothing
 * changes yet: the new mailbox has to confirm, and the old one can stop it. `email_invalid`, `email_same`, `auth_failed`,
 * `auth_locked`, `code_invalid`, `code_used`, `too_many_requests`, and what a frozen account refuses.
 */
export async function changeEmail(deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> {
  const charged = run(deps, charge, input)
  return behindPassword(deps, { typed: input.password, charged, by: { page: 'email_change' } }, (attempt) =>
    judged(run(deps, ask, attempt)),
  )
}

async function charge(scope: Scope, input: Input): Promise<Attempt> {
  const { subject: id } = await findLink(scope, input.token, 'email_change')
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id } })
  refuseFrozen(user)
  const email = normaliseEmail(input.email) ?? fail({ code: 'email_invalid' })
  if (email === scope.keyring.open(user.dataKey, userPlace('email', id), user.email))
    return fail({ code: 'email_same' })
  await refuseNoCode(scope, id, input.code)
  return { ...input, email, passwordHash: user.passwordHash, counted: await chargeTry(scope, id, 'password') }
}

async function ask(scope: Scope, attempt: Attempt): Promise<Result<{ locale: Locale }>> {
  const { tx, now, keyring } = scope
  const { token, code, email, counted } = attempt
  const userId = counted.userId
  const used = await useCodeWhereOn(scope, { userId, code, by: { page: 'email_change' } })
  if (!used.ok) return used
  await consumeLink(scope, token, 'email_change')
  await clearTries(scope, counted)
  await lockProven(scope, attempt, used.value)
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  refuseFrozen(user)
  await limitRate(scope, { subject: `user:${userId}`, of: 'email_change', max: ASKED_AN_HOUR, windowMs: HOUR })
  // Who asks again begins again.
  await endAskedChanges(scope, userId)
  const id = scope.newId()
  const until = after(now, LASTS.asked)
  const seal = (which: 'old' | 'new', text: string) => keyring.seal(user.dataKey, changePlace(which, id), text)
  const old = keyring.open(user.dataKey, userPlace('email', userId), user.email)
  const sealed = {
    oldEmail: seal('old', old),
    oldIndex: keyring.blindIndex('email', old),
    newEmail: seal('new', email),
  }
  await tx.emailChange.create({ data: { id, userId, ...sealed, createdAt: now, until }, select: { id: true } })
  await audit(scope, { page: 'email_change' }, 'email.change_asked', `user:${userId}`, { change: id })
  await askMailbox(scope, user, id, email)
  await notify(scope, { userId }, { kind: 'email_change', stage: 'asked', until })
  const stop = (await addLink(scope, 'email_keep', id)).token
  await mailUser(scope, user, 'email_change_asked', { token: stop, until: until.toISOString() })
  return { ok: true, value: { locale: localeOf(user) } }
}

/** The new mailbox confirms; one that has an account hears of that instead, and whoever asked sees the same (ATH-09). */
async function askMailbox(scope: Scope, user: User, id: string, to: string): Promise<void> {
  const emailIndex = scope.keyring.blindIndex('email', to)
  await limitVerificationMails(scope, emailIndex, { userId: user.id })
  const taken = await isTaken(scope, emailIndex, user.id)
  const { token } = await newLink(scope, 'email_confirm', id)
  const mail = taken
    ? ({ template: 'email_taken', values: {} } as const)
    : { template: 'email_confirm' as const, values: { token } }
  const hears = { of: 'email_change', who: { userId: user.id } } as const
  await queueMail(scope, { ...mail, locale: localeOf(user), to, hears })
}
