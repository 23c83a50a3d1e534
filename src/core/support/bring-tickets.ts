import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'

/**
 * What somebody asked support goes where their wallet goes: its answer is for them, and the chat that had it neither reads
 * on nor speaks in their name. Whoever was talking is silent now. The chats are locked already.
 */
export async function bringTickets({ tx }: Scope, userId: string, { botId, telegramId }: ChatRef): Promise<void> {
  await tx.ticket.updateMany({ where: { userId }, data: { botId, telegramId, liveUntil: null } })
}
