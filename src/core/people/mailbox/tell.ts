import type { MailboxCase, User } from '#prisma'
import { localeOf } from '../../chat/chat.ts'
import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import type { Scope } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { notify } from '../../notices/notify.ts'
import { addLink } from '../link/link.ts'
import { mailUser, phraseFor } from '../mail-user.ts'
import { oldChatOf } from '../rebind/rebind.ts'
import { liveCaseOf, newAddressOf } from './mailbox-case.ts'
import type { MailboxEnd, MailboxStage } from './notice.ts'

/**
 * Tells the chat it was asked in how a case stands, with the way to stop it, and whether anything leaves the account. Once
 * that has moved, the chat is one that may have none, or another by now, whatever became of the move.
 */
export async function tellChat(scope: Scope, row: MailboxCase, stage: MailboxStage, why?: MailboxEnd): Promise<void> {
  const { id, userId, movedBy, until } = row
  const move = movedBy && (await scope.tx.rebind.findUnique({ where: { id: movedBy } }))
  const chat = move && oldChatOf(move)
  const { state } = await scope.tx.user.findUniqueOrThrow({ where: { id: userId }, select: { state: true } })
  await notify(scope, chat ? { chat } : { userId }, {
    kind: 'mailbox_progress',
    ...{ id, stage, until, frozen: state === 'frozen_by_user' },
    ...(state === 'restricted' && { restricted: true }),
    ...(chat && (await awayFrom(scope, chat, userId))),
    ...(why && { why }),
  })
}

/** Whether the account is not in this chat now, and another is. */
async function awayFrom({ tx }: Scope, chat: ChatRef, userId: string): Promise<{ away?: true; other?: true }> {
  const has = (await tx.chat.findUnique({ where: chatKey(chat), select: { userId: true } }))?.userId
  if (has === userId) return {}
  return { away: true, ...(has && { other: true }) }
}

/**
 * Tells the mailbox that is to lose the account, with the way to object: it ends nothing, for this may be the thief's, and
 * brings the case before two people once more. Once it has objected it is only told, and that this is noted.
 */
export async function tellOldMailbox(scope: Scope, owner: User, row: MailboxCase, stage: 'asked' | 'approved') {
  const until = row.until.toISOString()
  if (row.objectedAt) return mailUser(scope, owner, stage === 'asked' ? notedFor(owner) : 'mailbox_agreed', { until })
  const { token } = await addLink(scope, 'mailbox_object', row.id, owner.emailIndex)
  return mailUser(scope, owner, `mailbox_${stage}`, { until, token })
}

/** The objection froze the account; whoever has the chat and the password may have unfrozen it since. */
const notedFor = ({ state }: User) => (state === 'active' ? 'mailbox_noted_unfrozen' : 'mailbox_noted')

/** Tells a mailbox that has just got the account that it is to lose it, where a case is live that others were told of. */
export async function tellNextMailbox(scope: Scope, owner: User): Promise<void> {
  const row = await liveCaseOf(scope, owner.id)
  if (row && row.state !== 'asked')
    await tellOldMailbox(scope, owner, row, row.state === 'waiting' ? 'approved' : 'asked')
}

/** Tells the mailbox that is to get it. It is proven; whose name it is about it need not read. */
export async function tellNewMailbox(scope: Scope, owner: User, row: MailboxCase): Promise<void> {
  const to = newAddressOf(scope, owner, row)
  const values = { ...phraseFor(scope, owner), until: row.until.toISOString() }
  await queueMail(scope, { template: 'mailbox_agreed', locale: localeOf(owner), to, values })
}

/**
 * Tells both mailboxes, where they knew of it, that nothing changes after all. The new one has shown that it is somebody's,
 * and not that it is the owner's: it reads that it is over, and neither why, nor a name, nor a phrase.
 */
export async function tellEnded(scope: Scope, owner: User, row: MailboxCase): Promise<void> {
  if (row.state === 'asked') return
  await mailUser(scope, owner, 'mailbox_ended')
  const to = newAddressOf(scope, owner, row)
  await queueMail(scope, { template: 'mailbox_ended_new', locale: localeOf(owner), to, values: {} })
}
