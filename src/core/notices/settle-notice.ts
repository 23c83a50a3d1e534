import { setBlocked } from '../chat/set-blocked.ts'
import { after, MINUTE, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { comeBack } from './come-back.ts'
import { readerOf, untoldOf } from './reader.ts'
import { DIGEST_MAX } from './telling.ts'
import type { DeliveryOutcome } from './views.ts'

type Settled = { id: string; told: readonly string[]; outcome: DeliveryOutcome; afterMs?: number }

const STATES = { sent: 'sent', blocked: 'waiting', undeliverable: 'parked', again: 'waiting' } as const

/** Retries begin after two seconds and slow down to this, so that what waits is told soon after Telegram is back. */
const SLOWEST = 4 * MINUTE

/**
 * What became of what was taken for this notice's reader: of exactly that, for by the time of a second report of the same
 * delivery another worker may have the reader's next notices in hand. Who blocked us may have another chat, so the
 * notice waits for the next look; that look parks it if there is none.
 */
export const settleNotice: UseCase<Settled, null> = async (scope, { id, told, outcome, afterMs }) => {
  const reader = await readerOf(scope, id)
  if (!reader) return null
  if (outcome === 'blocked') await noteBlocked(scope, told)
  const untold = await untoldOf(scope, reader, DIGEST_MAX)
  const taken = untold.filter((row) => row.state === 'sending' && told.includes(row.id))
  const attempts = Math.max(...taken.map((row) => row.attempts))
  const retryAt = outcome === 'again' ? after(scope.now, afterMs ?? pauseOf(scope, attempts)) : null
  const { count } = await scope.tx.notice.updateMany({
    where: { id: { in: taken.map((row) => row.id) } },
    data: { state: STATES[outcome], sentAt: outcome === 'sent' ? scope.now : null, notBefore: retryAt },
  })
  if (count > 0 && retryAt) await comeBack(scope, id, retryAt)
  return null
}

/** The taken notice says in which chat it was tried. Chats are written before notices, here as everywhere. */
async function noteBlocked(scope: Scope, told: readonly string[]): Promise<void> {
  const tried = await scope.tx.notice.findFirst({
    where: { id: { in: [...told] }, state: 'sending' },
    select: { botId: true, telegramId: true },
  })
  if (tried?.botId == null || tried.telegramId === null) return
  await setBlocked(scope, { chat: { botId: tried.botId, telegramId: tried.telegramId }, blocked: true })
}

/** Milliseconds: twice as long after each try, with a fifth of chance, so that what failed together does not return so. */
function pauseOf({ random }: Scope, attempts: number): number {
  const doubled = SECOND * 2 ** Math.min(attempts, 12)
  return Math.round(Math.min(doubled, SLOWEST) * (0.9 + (random(1)[0] ?? 0) / 1275))
}
