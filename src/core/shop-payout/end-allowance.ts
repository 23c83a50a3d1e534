import type { PayoutAllowance } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { PayoutSurface } from './views.ts'

type Of = { shopId: string; surface?: PayoutSurface | undefined } | { ownerId: string }

/**
 * Ends what a shop's servers may pay, by one surface where one is named, else by any: what a round is booking by it is
 * waited for, and nothing is booked by it once this has committed. Returns what was in force.
 */
export async function endAllowances({ tx, now }: Scope, of: Of): Promise<PayoutAllowance[]> {
  const ownerId = 'ownerId' in of ? of.ownerId : null
  const [shopId, surface] = 'shopId' in of ? [of.shopId, of.surface ?? null] : [null, null]
  const locked = await tx.$queryRaw<{ id: string }[]>`
    select id from payout_allowance where state = 'active'
      and (${shopId}::uuid is null or shop_id = ${shopId}::uuid) and (${surface}::text is null or surface = ${surface}::text)
      and (${ownerId}::uuid is null or owner_id = ${ownerId}::uuid)
    order by id for update`
  const ended: PayoutAllowance[] = []
  for (const { id } of locked)
    ended.push(await tx.payoutAllowance.update({ where: { id }, data: { state: 'ended', endedAt: now } }))
  return ended
}
