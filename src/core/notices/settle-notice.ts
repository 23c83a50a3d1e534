import { setBlocked } from '../chat/set-blocked.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { DeliveryOutcome } from './views.ts'

const STATES = { sent: 'sent', blocked: 'parked', undeliverable: 'parked', again: 'waiting' } as const

/** What became of a notice. A second report of the same delivery changes nothing. */
export const settleNotice: UseCase<{ id: string; outcome: DeliveryOutcome }, null> = async (scope, input) => {
  const { id, outcome } = input
  const { count } = await scope.tx.notice.updateMany({
    where: { id, state: 'sending' },
    data: { state: STATES[outcome], ...(outcome === 'sent' && { sentAt: scope.now }) },
  })
  if (count === 0 || outcome !== 'blocked') return null
  const notice = await scope.tx.notice.findUnique({ where: { id }, select: { botId: true, telegramId: true } })
  if (notice?.botId && notice.telegramId)
    await setBlocked(scope, { chat: { botId: notice.botId, telegramId: notice.telegramId }, blocked: true })
  return null
}
