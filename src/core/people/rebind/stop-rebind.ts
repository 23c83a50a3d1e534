import type { LinkToken, Rebind } from '#prisma'
import { endKeys } from '../../api/end-keys.ts'
import { localeOf } from '../../chat/chat.ts'
import { sameChat } from '../../chat/chat-key.ts'
import type { ChatRef, Locale } from '../../chat/views.ts'
import { endAppsSince } from '../../connection/end-apps-since.ts'
import { endOpenIdentity } from '../../identity/end-open-identity.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { endReachSince } from '../../shop/end-reach-since.ts'
import { endHiredSince } from '../../shop/team/end-hired-since.ts'
import { userPlace } from '../actor.ts'
import { endAskedChanges, endChangesSince } from '../email-change/email-change.ts'
import { putEmail } from '../email-change/put-email.ts'
import { endOpen } from '../end-open.ts'
import { freezeAccount } from '../freeze/freeze-account.ts'
import { consumeLink } from '../link/link.ts'
import { mailedTo } from '../link/mailbox.ts'
import { isVoid, voided } from '../password/voided.ts'
import { voidPinSince } from '../pin/void-pin.ts'
import { lockAuthenticator } from '../second-factor/authenticator.ts'
import { undoFactorSince } from '../second-factor/undo-factor-since.ts'
import { endSessions } from '../session/session.ts'
import { endCases } from './close-cases.ts'
import { giveBack } from './give-back.ts'
import { chatMayStop, LASTS, lockRebind, oldChatOf } from './rebind.ts'
import { tellOfRebind } from './tell.ts'

/** Said in the chat the wallet had, or behind the link in the owner's mail. */
type Stop = { actor: ChatRef; id: string } | { token: string }

const STOPPABLE = ['identity', 'waiting', 'bound'] as const

/**
 * "This was not me": whatever stage it is in, it ends, and so does every other recovery of the account; a wallet that has
 * moved goes back to its old chat, with the address it had when it moved: a link for a new password must not go to a
 * thief's, and without an authenticator that came after the move. Nobody knows now who is who, so nothing goes out from either chat: the account is frozen, its password opens
 * nothing any more, and a link to choose a new one is mailed. `rebind_over` when its time is over,
 * `mailbox_left` to a mailbox whose account it is no more.
 */
export const stopRebind: UseCase<Stop, { locale: Locale }> = async (scope, input) => {
  const { row, by, link } = 'token' in input ? await byMail(scope, input.token) : await byChat(scope, input)
  const userId = row.userId ?? fail({ code: 'rebind_over' })
  if (row.state === 'stopped') return stoppedBefore(scope, userId)
  const who = by === 'system' ? { page: 'rebind_stop' } : by
  const since = row.state === 'bound' ? after(row.until, -LASTS.bound) : null
  if (since) await lockAuthenticator(scope, userId)
  await endOpen(scope, userId, { links: true, connections: 'moved' })
  const bound = since && { since, apps: await endAppsSince(scope, userId, since, 'stopped') }
  const frozen = await freezeAccount(scope, userId)
  if (link) await mailedTo(scope, await scope.tx.user.findUniqueOrThrow({ where: { id: userId } }), link)
  await endAskedChanges(scope, userId)
  // Whoever began this one may have begun another, into a chat that this one's owner cannot stop.
  await endCases(scope, userId, { why: 'stopped', but: row.id })
  if (since) await voidPinSince(scope, userId, since)
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  const email = since && (await endChangesSince(scope, owner, since))
  if (email !== null) await putEmail(scope, owner, email, {})
  const user = await scope.tx.user.update({ where: { id: userId }, data: { passwordHash: voided(owner.passwordHash) } })
  if (since) {
    await giveBack(scope, row, userId)
    await undoFactorSince(scope, userId, since, who)
  }
  await endOpenIdentity(scope, userId, 'stopped')
  await endSessions(scope, userId)
  await endKeys(scope, userId, 'stopped')
  if (bound) {
    await endHiredSince(scope, userId, bound.since, 'stopped')
    await endReachSince(scope, userId, bound.since, { apps: bound.apps, why: 'stopped' })
  }
  const chatStoppedAt = by === 'system' ? null : scope.now
  const stopped = await scope.tx.rebind.update({ where: { id: row.id }, data: { state: 'stopped', chatStoppedAt } })
  await audit(scope, who, 'rebind.stopped', `user:${userId}`, { rebind: row.id, was: row.state, frozen })
  // The chat that said so reads it in the answer to its own button.
  await tellOfRebind(scope, stopped, 'stopped', by === 'system' ? null : by)
  const to = scope.keyring.open(user.dataKey, userPlace('email', userId), user.email)
  await queueMail(scope, { template: 'password_void', locale: localeOf(user), to, values: {} })
  return { locale: localeOf(user) }
}

/** Tapped again because the first answer never came: what it did still stands as long as no new password was chosen. */
async function stoppedBefore({ tx }: Scope, id: string): Promise<{ locale: Locale }> {
  const user = await tx.user.findUniqueOrThrow({ where: { id }, select: { locale: true, passwordHash: true } })
  return isVoid(user.passwordHash) ? { locale: localeOf(user) } : fail({ code: 'rebind_over' })
}

async function byChat(scope: Scope, { actor, id }: { actor: ChatRef; id: string }): Promise<Found> {
  const row = (await lockRebind(scope, id, [...STOPPABLE, 'stopped'])) ?? fail({ code: 'rebind_over' })
  const old = oldChatOf(row)
  if (!old || !sameChat(old, actor)) return fail({ code: 'rebind_over' })
  return row.state === 'stopped' || (await chatMayStop(scope, row)) ? { row, by: actor } : fail({ code: 'rebind_over' })
}

async function byMail(scope: Scope, token: string): Promise<Found> {
  const link = await consumeLink(scope, token, 'rebind_stop')
  return {
    link,
    row: (await lockRebind(scope, link.subject, STOPPABLE)) ?? fail({ code: 'rebind_over' }),
    by: 'system',
  }
}

type Found = { row: Rebind; by: ChatRef | 'system'; link?: LinkToken }
