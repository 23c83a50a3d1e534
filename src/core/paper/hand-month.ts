import { chatKey } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Tx, UseCase } from '../kit/use-case.ts'
import type { MonthHanding } from './views.ts'

/** `drawn`: the picture itself goes, and not only word of it. */
type Going = { id: string; chat: ChatRef; drawn: boolean }

/**
 * Notes that a month's picture is being handed over. It is said before the handing over: who dies in between leaves
 * somebody without a picture, which /statement draws at any time, and never with two. Drawing it took its time: whose chat
 * it is, and whether it may stand there, is asked again.
 */
export const handMonth: UseCase<Going, MonthHanding> = async ({ tx }, { id, chat, drawn }) => {
  const paper = await tx.paper.findUnique({ where: { id }, select: { userId: true, monthly: true, state: true } })
  if (!paper?.monthly || paper.state !== 'waiting') return 'over'
  if (!(await mayStand(tx, paper.userId, { chat, drawn }))) return 'changed'
  const { count } = await tx.paper.updateMany({ where: { id, state: 'waiting' }, data: { state: 'issued' } })
  return count === 1 ? 'going' : 'over'
}

async function mayStand(tx: Tx, userId: string, { chat, drawn }: Omit<Going, 'id'>): Promise<boolean> {
  const row = await tx.chat.findUnique({
    where: chatKey(chat),
    select: { userId: true, blocked: true, user: { select: { monthlyPicture: true } } },
  })
  if (row?.userId !== userId || row.blocked || !row.user?.monthlyPicture) return false
  return !drawn || (await tx.chat.count({ where: { userId, lockOn: true } })) === 0
}
