import { chatKey, chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { type AuditActor, audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'

/**
 * Nobody's role changes beside another change of one: of two owners who dismiss each other, one stays. What each of them
 * is doing goes on meanwhile, until it is their own row that changes.
 */
export const lockStaff = ({ tx }: Pick<Scope, 'tx'>) => tx.$executeRaw`lock table staff in share row exclusive mode`

/** Whether the house would have no owner without this one. */
export async function isLastOwner({ tx }: Pick<Scope, 'tx'>, { botId, telegramId }: ChatRef): Promise<boolean> {
  const owners = await tx.staff.findMany({ where: { role: 'owner', botId }, select: { telegramId: true } })
  return owners.length === 1 && owners[0]?.telegramId === telegramId
}

/**
 * Somebody is no staff member any more, from the next thing they do on: their authenticator is worth nothing, what they
 * had begun to talk about waits for somebody else. What they did stays on record, and what they asked for stays asked.
 * `not_found`.
 * @param reason why, by the id it is kept under, where somebody of staff said so
 */
export async function endStaff(scope: Scope, chat: ChatRef, by: AuditActor, reason?: string): Promise<void> {
  const { tx } = scope
  const { botId, telegramId } = chat
  // By the one key there is: who names nobody dismisses nobody.
  const there = await tx.staff.findUnique({ where: chatKey(chat), select: { role: true } })
  if (!there) fail({ code: 'not_found' })
  await tx.staff.deleteMany({ where: chatKey(chat).botId_telegramId })
  const theirs = { agentBotId: botId, agentTelegramId: telegramId, state: { not: 'closed' } }
  const nobodys = { agentBotId: null, agentTelegramId: null, agentName: null, liveUntil: null }
  await tx.ticket.updateMany({ where: theirs, data: nobodys })
  await audit(scope, by, 'staff.dismissed', chatName({ botId, telegramId }), reason === undefined ? {} : { reason })
}
