import type { Intent } from '#prisma'
import { recordEvents } from '../event/record-events.ts'
import { keyOver } from '../kit/key-over.ts'
import { must } from '../kit/must.ts'
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

/**
 * Whether what a shop's server asked for is not to be paid any more: its key does nothing any more, or its owner turned
 * payouts off, or has no second factor: they were allowed with a code, and rest while there are none. Other caps in the
 * place of the old ones take nothing back. The caller holds what each of them waits for.
 */
export async function isTakenBack({ tx, now }: Scope, { shopPayoutId, confirmedAt }: Intent): Promise<boolean> {
  if (shopPayoutId === null) return false
  const [row] = await tx.$queryRaw<{ back: boolean }[]>`
    select ${keyOver(now)} or u.second_factor_at is null or exists (
        select from payout_allowance e
        where e.shop_id = a.shop_id and e.surface = a.surface and e.ended_at >= ${confirmedAt}::timestamptz
          and not exists (
            select from payout_allowance n
            where n.shop_id = e.shop_id and n.surface = e.surface and n.granted_at = e.ended_at)) as back
    from shop_payout p join api_key k on k.id = p.api_key_id join payout_allowance a on a.id = p.allowance_id
      join "user" u on u.id = a.owner_id
    where p.id = ${shopPayoutId}::uuid`
  return must(row, 'a payout that waits was allowed').back
}
