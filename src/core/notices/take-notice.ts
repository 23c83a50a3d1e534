import type { Chat, Notice as NoticeRow } from '#prisma'
import { chatKey, localeOf } from '../chat/chat.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { decodeNotice } from './codec.ts'
import { noticePlace } from './notify.ts'
import type { NoticeView } from './views.ts'

/**
 * Takes a notice for delivery; null when it was delivered or parked. One whose deliverer died on the way is taken, and
 * perhaps seen, again: better twice than never. Where nobody can be reached it is parked here.
 */
export const takeNotice: UseCase<{ id: string }, NoticeView | null> = async (scope, { id }) => {
  const { count } = await scope.tx.notice.updateMany({
    where: { id, state: { in: ['waiting', 'sending'] } },
    data: { state: 'sending', attempts: { increment: 1 } },
  })
  const notice = count > 0 ? await scope.tx.notice.findUnique({ where: { id } }) : null
  if (!notice) return null
  const chat = await chatFor(scope, notice)
  const reachable = chat !== null && !chat.blocked
  const address = chat && { botId: chat.botId, telegramId: chat.telegramId }
  // The chat is noted, so that a report of the delivery is about this chat and no other.
  await scope.tx.notice.update({
    where: { id },
    data: { ...address, ...(!reachable && { state: 'parked' }) },
    select: { id: true },
  })
  if (!reachable || !address) return null
  return {
    id,
    chat: address,
    locale: localeOf(chat),
    notice: decodeNotice(scope.keyring.open(notice.dataKey, noticePlace(id), notice.envelope)),
    at: notice.createdAt,
  }
}

// A person is told where they were last seen, and rather where they can be reached.
async function chatFor(scope: Scope, { userId, botId, telegramId }: NoticeRow): Promise<Chat | null> {
  if (userId)
    return scope.tx.chat.findFirst({ where: { userId }, orderBy: [{ blocked: 'asc' }, { lastSeenAt: 'desc' }] })
  if (botId === null || telegramId === null) return null
  return scope.tx.chat.findUnique({ where: chatKey({ botId, telegramId }) })
}
