import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'

/**
 * What somebody asked support goes where their wallet goes: its answer is for them, and the chat that had it neither reads
 * on nor speaks in their name. Whoever was talking is silent now. The chats are locked already.
 */
export async function bringTickets({ tx }: Scope, userId: string, { botId, telegramId }: ChatRef): Promise<void> {
  await tx.ticket.updateMany({ where: { userId }, data: { botId, telegramId, liveUntil: null } })
}

/** What a chat asked before it had an account is its account's from now on; the chat is locked. */
export async function adoptTickets({ tx }: Scope, userId: string, { botId, telegramId }: ChatRef): Promise<void> {
  await tx.ticket.updateMany({ where: { botId, telegramId, userId: null }, data: { userId } })
}

/** Nobody talks on in chats whose account changes: who spoke there is not who speaks there now. */
export async function endTalks({ tx }: Scope, chats: readonly ChatRef[]): Promise<void> {
  for (const { botId, telegramId } of chats)
    await tx.ticket.updateMany({ where: { botId, telegramId, liveUntil: { not: null } }, data: { liveUntil: null } })
}
