import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'

/** Whether the chat talks with an agent now: one small look, for whatever is written without a command. */
export const isTalking: UseCase<{ actor: ChatRef }, boolean> = async ({ tx, now }, { actor }) => {
  const { botId, telegramId } = actor
  return (await tx.ticket.count({ where: { botId, telegramId, liveUntil: { gt: now } } })) > 0
}
