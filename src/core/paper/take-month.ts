import { after } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { LIFE, orderOf } from './order.ts'
import type { MonthDelivery } from './views.ts'

/** A month's picture as it is to be told now. Who has said no since it was begun does not get it. */
export const takeMonth: UseCase<{ id: string }, MonthDelivery | null> = async (scope, { id }) => {
  const { tx, now } = scope
  const paper = await tx.paper.findUnique({ where: { id } })
  if (!paper?.monthly || paper.state !== 'waiting') return null
  const { monthlyPicture } = await tx.user.findUniqueOrThrow({
    where: { id: paper.userId },
    select: { monthlyPicture: true },
  })
  if (!monthlyPicture || after(paper.createdAt, LIFE) <= now) {
    await tx.paper.update({ where: { id }, data: { state: 'ended' } })
    return null
  }
  const locks = await tx.chat.count({ where: { userId: paper.userId, lockOn: true } })
  const order = await orderOf(scope, paper)
  return { order: locks === 0 && order.kind === 'picture' ? order : null }
}
