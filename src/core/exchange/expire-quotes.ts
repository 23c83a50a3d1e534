import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'

const QUOTES_KEPT = 30 * DAY
/** What is left over comes with the next sweep. */
const AT_ONCE = 5_000

/** Ends quotes nobody took, and forgets them after a while. Returns how many rows that were. */
export async function expireQuotes({ tx, now }: Scope): Promise<number> {
  const over = { state: 'draft', expiresAt: { lt: after(now, -DAY) } }
  const ended = await tx.exchange.updateMany({ where: over, data: { state: 'expired' }, limit: AT_ONCE })
  const gone = await tx.exchange.deleteMany({
    where: { state: { in: ['expired', 'cancelled'] }, expiresAt: { lt: after(now, -QUOTES_KEPT) } },
    limit: AT_ONCE,
  })
  return ended.count + gone.count
}
