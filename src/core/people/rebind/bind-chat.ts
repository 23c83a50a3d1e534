import type { Rebind } from '#prisma'
import { endKeys } from '../../api/end-keys.ts'
import { chatKey } from '../../chat/chat-key.ts'
import { waitAnew } from '../../held/wait-anew.ts'
import { endOpenIdentity } from '../../identity/end-open-identity.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { bringTickets, endTalks } from '../../support/bring-tickets.ts'
import { coolingFrom } from '../cooling.ts'
import { endAskedChanges } from '../email-change/email-change.ts'
import { endOpen } from '../end-open.ts'
import { leaveMailboxCase } from '../mailbox/leave-mailbox-case.ts'
import { VOID } from '../pin/void-pin.ts'
import { endSessions } from '../session/session.ts'
import { endCases } from './close-cases.ts'
import { LASTS, newChatOf, staysHere } from './rebind.ts'
import { tellOfRebind } from './tell.ts'

/**
 * Moves a wallet into the chat that asked for it, in one transaction: the old chat acts for nobody from here on, cards,
 * links, logins and API keys end, what was asked of support and the chat's lock come along, first payments wait anew,
 * and for a day only small ones go out (REC-05). A frozen or restricted account stays what it is. `already_registered`
 * when the new chat has an account by now, `mailbox_decided` by `leaveMailboxCase`.
 * @param by what proved that it is its owner's: a code, or two of staff
 */
export async function bindChat(scope: Scope, rebind: Rebind, userId: string, by: 'code' | 'staff'): Promise<void> {
  const { tx, now } = scope
  const chat = newChatOf(rebind)
  // What a payment locks before the person comes before the person here, too.
  await waitAnew(scope, userId)
  await endOpen(scope, userId, { links: true, connections: 'moved' })
  const coolingUntil = coolingFrom(scope)
  // Staff have compared, and cannot know who saw the PIN: whoever the wallet comes to chooses another.
  const pinHash = by === 'staff' && !staysHere(rebind) ? { pinHash: VOID } : {}
  await tx.user.update({ where: { id: userId }, data: { coolingUntil, ...pinHash }, select: { id: true } })
  await endOpenIdentity(scope, userId, 'moved')
  await endAskedChanges(scope, userId)
  const old = await takeAway(scope, userId)
  const { count } = await tx.chat.updateMany({
    where: { ...chat, userId: null },
    data: { userId, linkedAt: now, lockOn: old?.lockOn ?? false, unlockedAt: null, pinAt: null },
  })
  if (count === 0) return fail({ code: 'already_registered' })
  await bringTickets(scope, userId, chat)
  await endTalks(scope, [chat])
  await tx.registration.deleteMany({ where: chat })
  const sessionsEnded = await endSessions(scope, userId)
  await endKeys(scope, userId, 'moved')
  const moved = {
    state: 'bound',
    userId,
    oldBot: old?.botId ?? null,
    oldTelegram: old?.telegramId ?? null,
    until: after(now, LASTS.bound),
  }
  const row = await tx.rebind.update({ where: { id: rebind.id }, data: moved })
  if (!staysHere(rebind)) await leaveMailboxCase(scope, row, { userId, by })
  await endOthers(scope, row, userId)
  await audit(scope, chat, 'chat.rebound', `user:${userId}`, { rebind: rebind.id, by, sessionsEnded })
  await tellOfRebind(scope, row, 'moved')
}

/**
 * Takes the account from every chat that has it; whether one locks itself stays, for it may come back. Nobody talks on
 * there. Returns the one seen last.
 */
async function takeAway(scope: Scope, userId: string) {
  const { tx } = scope
  const chats = await tx.chat.findMany({ where: { userId }, orderBy: { lastSeenAt: 'desc' } })
  await tx.chat.updateMany({ where: { userId }, data: { userId: null, unlockedAt: null, pinAt: null } })
  for (const { botId, telegramId } of chats) await tx.pinPad.deleteMany({ where: { botId, telegramId } })
  await endTalks(scope, chats)
  return chats[0] && { ...chats[0], lockOn: chats.some(({ lockOn }) => lockOn) }
}

/**
 * Of several tries for an account only the one that succeeds counts; none of the others goes on. Moves of the last day
 * can still be undone: a thief who moves it twice would take the way back from the chat they took it from.
 */
async function endOthers(scope: Scope, { id, ...moved }: Rebind, userId: string): Promise<void> {
  await scope.tx.rebind.updateMany({ where: { userId, id: { not: id }, state: 'open' }, data: { state: 'closed' } })
  await endCases(scope, userId, { why: 'moved', but: id, here: newChatOf(moved) })
}

/** The chat a person has, the one seen last. */
export const currentChat = ({ tx }: Scope, userId: string) =>
  tx.chat.findFirst({
    where: { userId },
    orderBy: { lastSeenAt: 'desc' },
    select: { botId: true, telegramId: true },
  })

/** Whether the chat has an account by now that is not the one it is about. */
export async function hasAnother({ tx }: Scope, rebind: Rebind): Promise<boolean> {
  const chat = await tx.chat.findUnique({ where: chatKey(newChatOf(rebind)), select: { userId: true } })
  return chat?.userId != null && chat.userId !== rebind.userId
}
