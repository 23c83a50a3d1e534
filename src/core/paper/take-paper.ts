import { localeOf } from '../chat/chat.ts'
import { chatKey } from '../chat/chat-key.ts'
import type { UseCase } from '../kit/use-case.ts'
import { paperOrderOf } from '../my-data/order.ts'
import type { PaperDelivery } from './views.ts'

/** What a job is to make and where it goes; null when there is nothing to do any more, or it was asked for too long ago. */
export const takePaper: UseCase<{ id: string }, PaperDelivery | null> = async (scope, { id }) => {
  const { tx } = scope
  const paper = await tx.paper.findUnique({ where: { id } })
  if (paper?.state !== 'waiting') return null
  const { botId, telegramId, messageId } = paper
  if (botId === null || telegramId === null || messageId === null) return null
  const chat = { botId, telegramId }
  const row = await tx.chat.findUnique({ where: chatKey(chat) })
  // The wallet may have moved into another chat meanwhile: what is whose is decided when it is handed over.
  if (!row || row.userId !== paper.userId || row.blocked) {
    await tx.paper.update({ where: { id }, data: { state: 'undeliverable' } })
    return null
  }
  return { order: await paperOrderOf(scope, paper), chat, messageId, locale: localeOf(row) }
}
