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
import { cleanStatement } from '../../support/clean-text.ts'
import { userPlace } from '../actor.ts'
import { normaliseEmail } from '../email.ts'
import { isTaken } from '../email-change/is-taken.ts'
import { lockState } from '../freeze/state.ts'
import { addLink, consumeLink, findLink } from '../link/link.ts'
import { STATEMENT_MAX } from '../rebind/open-case.ts'
import { refuseNoCode } from '../second-factor/refuse-no-code.ts'
import { type UsedCode, useCodeWhereOn } from '../second-factor/use-code.ts'
import { limitVerificationMails } from '../verification-mails.ts'
import { endCase } from './close-mailbox-case.ts'
import { casePlace, LASTS, lockMailboxCase } from './mailbox-case.ts'
import { pinGivenFor, refuseLostMailbox } from './refuse-lost-mailbox.ts'
import { runOut } from './run-out.ts'
import { tellChat } from './tell.ts'

/** `code`: of the authenticator or a recovery code, where the second factor is on; `statement`: for staff to compare. */
type Input = { token: string; email: string; code: string; statement: string }

const ASKED_AN_HOUR = 3

/**
 * "My mailbox is lost" (REC-08), behind a `lost_mailbox` link out of one's own chat, which was given for the PIN: asks for
 * another address with a code, and says who one is. Nothing changes yet: the new mailbox confirms, two of staff compare
 * and agree, and 72 hours pass. `email_invalid`, `email_same`, `code_invalid`, `code_used`, `auth_locked`,
 * `too_many_requests`, and what `refuseLostMailbox` refuses. An address somebody has is answered as any other (ATH-09).
 */
export const reportLostMailbox = (deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> =>
  judged(run(deps, report, input))

async function report(scope: Scope, input: Input): Promise<Result<{ locale: Locale }>> {
  const { token, code } = input
  const { subject: userId } = await findLink(scope, token, 'lost_mailbox')
  const email = await otherAddress(scope, userId, input.email)
  await refuseNoCode(scope, userId, code)
  const used = await useCodeWhereOn(scope, { userId, code, recovery: true, by: { page: 'lost_mailbox' } })
  if (!used.ok) return used
  await consumeLink(scope, token, 'lost_mailbox')
  await lockState(scope, userId)
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  // Switched on while the form was being filled in: nobody has asked for a code.
  if (used.value === null && user.secondFactorAt !== null) return fail({ code: 'link_expired' })
  await refuseLostMailbox(scope, user)
  await limitRate(scope, { subject: `user:${userId}`, of: 'lost_mailbox', max: ASKED_AN_HOUR, windowMs: HOUR })
  await open(scope, user, { email, statement: input.statement, code: used.value })
  return { ok: true, value: { locale: localeOf(user) } }
}

async function otherAddress({ tx, keyring }: Scope, id: string, typed: string): Promise<string> {
  const email = normaliseEmail(typed) ?? fail({ code: 'email_invalid' })
  const user = await tx.user.findUniqueOrThrow({ where: { id }, select: { dataKey: true, email: true } })
  return email === keyring.open(user.dataKey, userPlace('email', id), user.email) ? fail({ code: 'email_same' }) : email
}

type Wish = { email: string; statement: string; code: UsedCode | null }

async function open(scope: Scope, user: User, { email, statement, code }: Wish): Promise<void> {
  const { tx, now, keyring } = scope
  const pin = await pinGivenFor(scope, user)
  await endBefore(scope, user.id)
  const id = scope.newId()
  const row = await tx.mailboxCase.create({
    data: {
      id,
      userId: user.id,
      newEmail: keyring.seal(user.dataKey, casePlace('new_email', id), email),
      statement: keyring.seal(user.dataKey, casePlace('statement', id), cleanStatement(statement, STATEMENT_MAX)),
      pin,
      code,
      createdAt: now,
      until: after(now, LASTS.asked),
    },
  })
  await audit(scope, { page: 'lost_mailbox' }, 'mailbox.asked', `user:${user.id}`, { case: id, pin, code })
  await askMailbox(scope, user, id, email)
  await tellChat(scope, row, 'asked')
}

/**
 * Who asks again before the new mailbox has confirmed begins again: the address may have been a slip. One that has run out
 * a moment ago, and whose end nobody has been told yet, is told now.
 */
async function endBefore(scope: Scope, userId: string): Promise<void> {
  const found = await scope.tx.mailboxCase.findFirst({ where: { userId, state: { in: ['asked', 'identity'] } } })
  if (!found || (await runOut(scope, found.id))) return
  const live = await lockMailboxCase(scope, found.id, ['asked', 'identity'])
  // Confirmed at this very moment: staff have it.
  if (live?.state === 'identity') return fail({ code: 'mailbox_case_open' })
  if (live) await endCase(scope, live.id, 'closed')
}

/** The new mailbox confirms; one that has an account hears of that instead. */
async function askMailbox(scope: Scope, user: User, id: string, to: string): Promise<void> {
  const emailIndex = scope.keyring.blindIndex('email', to)
  await limitVerificationMails(scope, emailIndex, { userId: user.id })
  const taken = await isTaken(scope, emailIndex, user.id)
  const { token } = await addLink(scope, 'mailbox_confirm', id)
  const mail = taken
    ? ({ template: 'email_taken', values: {} } as const)
    : { template: 'mailbox_confirm' as const, values: { token } }
  const hears = { of: 'lost_mailbox', who: { userId: user.id } } as const
  await queueMail(scope, { ...mail, locale: localeOf(user), to, hears })
}
