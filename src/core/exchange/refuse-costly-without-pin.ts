import type { Exchange, User } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { after, later } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { refuseWithoutPin } from '../people/lock/refuse-without-pin.ts'
import { costToday } from './cost-today.ts'

/**
 * TXA-01: whoever holds a stolen chat could wear a balance away, to and fro. So what takes the day's exchanges above what
 * goes without the PIN takes the PIN, given since this very card was shown, and for one exchange only. Asked under the row
 * that counts how often somebody exchanges, so that several at once are seen by each other. `pin_needed`.
 */
export async function refuseCostlyWithoutPin(scope: Scope, actor: ChatRef, me: User, quote: Exchange): Promise<void> {
  const { asksPin, last } = await costToday(scope, me, quote)
  if (!asksPin) return
  const since = last ? later(quote.createdAt, after(last, 1)) : quote.createdAt
  await refuseWithoutPin(scope, actor, 'exchange', since)
}
