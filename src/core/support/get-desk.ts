import type { UseCase } from '../kit/use-case.ts'
import type { DeskView } from './desk.ts'

/** The group of this bot's operators; null while there is none. */
export const getDesk: UseCase<{ botId: bigint }, DeskView | null> = async ({ tx }, { botId }) => {
  const desk = await tx.supportDesk.findUnique({ where: { botId } })
  return desk && { chatId: desk.chatId, trouble: desk.trouble }
}
