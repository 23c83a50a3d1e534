import type { Intent } from '#prisma'
import { recordEvents } from '../event/record-events.ts'
import type { Scope } from '../kit/use-case.ts'
import { payoutData } from '../payment/payout-events.ts'

/**
 * What a shop's server asked to be paid has waited, and is paid, or has come back: its shop hears of it. Of anybody
 * else's payment it says nothing. What came back goes on counting for its day, so that nobody tries twice what a day takes.
 */
export async function tellOfPayout(scope: Scope, intent: Intent, became: 'succeeded' | 'failed'): Promise<void> {
  if (intent.shopPayoutId === null) return
  const where = { id: intent.shopPayoutId }
  const { shopId } = await scope.tx.shopPayout.findUniqueOrThrow({ where, select: { shopId: true } })
  const data = payoutData(intent, intent.shopPayoutId)
  const said = became === 'failed' ? { ...data, code: 'returned' } : data
  await recordEvents(scope, [{ shopId, type: `payout.${became}`, data: said }])
}
