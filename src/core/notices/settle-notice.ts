import { setBlocked } from '../chat/set-blocked.ts'
import { after, MINUTE, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { comeBack } from './come-back.ts'
import { belongingTo, type Reader, readerOf } from './reader.ts'
import type { DeliveryOutcome } from './views.ts'

type Settled = { id: string; outcome: DeliveryOutcome; afterMs?: number }

const STATES = { sent: 'sent', blocked: 'waiting', undeliverable: 'parked', again: 'waiting' } as const

/** Retries begin after two seconds and slow down to this, so that what waits is told soon after Telegram is back. */
const SLOWEST = 4 * MINUTE

/**
 * What became of what was taken for this notice's reader. A second report of the same delivery changes nothing. Who
 * blocked us may have another chat, so the notice waits for the next look; that look parks it if there is none.
 */
export const settleNotice: UseCase<Settled, null> = async (scope, { id, outcome, afterMs }) => {
  const reader = await readerOf(scope, id)
  if (!reader) return null
  if (outcome === 'blocked') await noteBlocked(scope, reader)
  const pause = outcome === 'again' ? (afterMs ?? (await pauseOf(scope, reader))) : 0
  const retryAt = pause > 0 ? after(scope.now, pause) : null
  const told = outcome === 'sent' ? scope.now : null
  const count = await scope.tx.$executeRaw`
    update notice set state = ${STATES[outcome]}, sent_at = ${told}::timestamptz, not_before = ${retryAt}::timestamptz
    where ${belongingTo(reader)} and state = 'sending'`
  if (count > 0 && retryAt) await comeBack(scope, id, retryAt)
  return null
}

/** The taken notice says in which chat it was tried. */
async function noteBlocked(scope: Scope, reader: Reader): Promise<void> {
  const [tried] = await scope.tx.$queryRaw<{ botId: bigint; telegramId: bigint }[]>`
    select bot_id as "botId", telegram_id as "telegramId" from notice
    where ${belongingTo(reader)} and state = 'sending' limit 1`
  if (tried) await setBlocked(scope, { chat: tried, blocked: true })
}

/** Milliseconds: twice as long after each try, with a fifth of chance, so that what failed together does not return so. */
async function pauseOf({ tx, random }: Scope, reader: Reader): Promise<number> {
  const [row] = await tx.$queryRaw<{ attempts: number }[]>`
    select coalesce(max(attempts), 0)::int as attempts from notice where ${belongingTo(reader)} and state = 'sending'`
  const doubled = SECOND * 2 ** Math.min(row?.attempts ?? 1, 12)
  return Math.round(Math.min(doubled, SLOWEST) * (0.9 + (random(1)[0] ?? 0) / 1275))
}
