import type { ChatRef } from '../../chat/views.ts'
import type { Tx } from '../../kit/use-case.ts'
import { oldChatOf } from './rebind.ts'

/**
 * The chats an account is in, or was until its owner moved it on: never one it was only to come to, nor one it was given
 * back from. Whoever asked for somebody's account, or had it until that was undone, is not known by it.
 */
export async function chatsThatHad(tx: Tx, userId: string): Promise<ChatRef[]> {
  const held = await tx.chat.findMany({ where: { userId }, select: { botId: true, telegramId: true } })
  const moves = await tx.rebind.findMany({ where: { userId, state: 'bound' } })
  return [...held, ...moves.flatMap((move) => oldChatOf(move) ?? [])]
}
