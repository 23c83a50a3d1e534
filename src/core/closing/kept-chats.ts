import type { Scope } from '../kit/use-case.ts'
import { chatsWith } from '../staff/wallets.ts'

/**
 * Which chats have an account, or had it, at the moment it is closed: one of them may be a colleague's, who is no second
 * person to what is left of it (ADM-06). Erased with the last that is kept of the account.
 */
export async function keepChats(scope: Scope, userId: string, closingId: string): Promise<void> {
  const chats = await chatsWith(scope.tx, [userId])
  const data = chats.map(({ botId, telegramId }) => ({ closingId, botId, telegramId }))
  await scope.tx.closedChat.createMany({ data, skipDuplicates: true })
}
