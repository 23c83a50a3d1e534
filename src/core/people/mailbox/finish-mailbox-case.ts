import type { MailboxCase, User } from '#prisma'
import { endKeys } from '../../api/end-keys.ts'
import { localeOf } from '../../chat/chat.ts'
import { waitAnew } from '../../held/wait-anew.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import type { MailTemplate } from '../../mail/views.ts'
import { userPlace } from '../actor.ts'
import { coolingFrom } from '../cooling.ts'
import { endAskedChanges, endChangesSince } from '../email-change/email-change.ts'
import { isTaken } from '../email-change/is-taken.ts'
import { putEmail } from '../email-change/put-email.ts'
import { endOpen } from '../end-open.ts'
import { lockState } from '../freeze/state.ts'
import { voidLinks } from '../link/link.ts'
import { phraseFor } from '../mail-user.ts'
import { voided } from '../password/voided.ts'
import { endCases } from '../rebind/close-cases.ts'
import { endSessions } from '../session/session.ts'
import { endCase } from './close-mailbox-case.ts'
import { newAddressOf } from './mailbox-case.ts'
import { tellChat, tellEnded } from './tell.ts'

/**
 * The 72 hours are over and nobody stopped it: the account has the new address. Whatever the old mailbox began or could
 * still undo ends (other recoveries, changes of address, links), with logins, apps and keys; the password opens nothing,
 * a link for another goes to the new address, and for a day only small payments go out (REC-05). A frozen or restricted
 * account stays so, and nothing goes out. Asked twice, or too early, it does nothing. False when nothing was done.
 */
export const finishMailboxCase: UseCase<{ id: string }, boolean> = async (scope, { id }) => {
  const due = await dueCase(scope, id)
  if (!due) return false
  const { userId } = due
  const before = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  const email = newAddressOf(scope, before, due)
  if (await isTaken(scope, scope.keyring.blindIndex('email', email), userId)) return close(scope, before, id)
  await waitAnew(scope, userId)
  await endOpen(scope, userId, { links: true, connections: 'email_changed' })
  await lockDue(scope, id)
  await put(scope, userId, email, due)
  return true
}

const dueCase = ({ tx, now }: Scope, id: string): Promise<MailboxCase | null> =>
  tx.mailboxCase.findFirst({ where: { id, state: 'waiting', until: { lte: now } } })

/** Stopped in the moment before: all that was done is taken back, and the next time nothing is due. */
async function lockDue(scope: Scope, id: string): Promise<MailboxCase> {
  await scope.tx.$queryRaw`select 1 from mailbox_case where id = ${id}::uuid for update`
  return (await dueCase(scope, id)) ?? fail({ code: 'superseded' })
}

async function put(scope: Scope, userId: string, email: string, row: MailboxCase): Promise<void> {
  const before = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  await endAskedChanges(scope, userId)
  // The way back of an address that was left for another lately is the old mailbox's, too.
  await endChangesSince(scope, before, before.createdAt)
  const also = { passwordHash: voided(before.passwordHash), coolingUntil: coolingFrom(scope) }
  const owner = (await putEmail(scope, before, email, also)) ?? fail({ code: 'superseded' })
  await endCases(scope, userId, { why: 'address' })
  await voidStops(scope, userId)
  await voidLinks(scope, { subject: row.id })
  await scope.tx.mailboxCase.update({ where: { id: row.id }, data: { state: 'done' }, select: { id: true } })
  const sessionsEnded = await endSessions(scope, userId)
  await endKeys(scope, userId, 'email_changed')
  await audit(scope, 'system', 'mailbox.replaced', `user:${userId}`, { case: row.id, sessionsEnded })
  await tellChat(scope, { ...row, until: also.coolingUntil }, 'done')
  await tellMailboxes(scope, before, owner)
}

/** What was mailed to stop a recovery that took effect already: its chat still can. */
async function voidStops(scope: Scope, userId: string): Promise<void> {
  const bound = await scope.tx.rebind.findMany({ where: { userId, state: 'bound' }, select: { id: true } })
  for (const { id } of bound) await voidLinks(scope, { subject: id })
}

/** Somebody else has the address by now: nothing changes, and the chat can ask for another. */
async function close(scope: Scope, owner: User, id: string): Promise<boolean> {
  await lockState(scope, owner.id)
  const row = await lockDue(scope, id)
  await endCase(scope, id, 'closed')
  await audit(scope, 'system', 'mailbox.closed', `user:${owner.id}`, { case: id })
  await tellChat(scope, row, 'ended', 'taken')
  await tellEnded(scope, owner, row)
  return false
}

/** What goes out from here on: little for a day, or nothing. */
const DONE: Readonly<Record<string, MailTemplate>> = {
  frozen_by_user: 'mailbox_done_frozen',
  restricted: 'mailbox_done_restricted',
}

/** The old mailbox hears that it is over for it; the new one gets the link for another password. */
async function tellMailboxes(scope: Scope, before: User, owner: User): Promise<void> {
  const { keyring } = scope
  const locale = localeOf(owner)
  const [old, to] = [before, owner].map(({ id, dataKey, email }) =>
    keyring.open(dataKey, userPlace('email', id), email),
  )
  if (old === undefined || to === undefined) return
  await queueMail(scope, { template: 'mailbox_left', locale, to: old, values: phraseFor(scope, owner) })
  await queueMail(scope, { template: DONE[owner.state] ?? 'mailbox_done', locale, to, values: {} })
}
