import type { PayoutAllowance } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { shopFor } from '../shop/shop-for.ts'

type Of = { shopId: string } | { ownerId: string }

/**
 * Ends what a shop's servers may pay: what a round is booking by it is waited for, and nothing is booked by it once this
 * has committed. Returns what was in force; null where nothing was.
 */
export async function endAllowance({ tx, now }: Scope, of: Of): Promise<PayoutAllowance | null> {
  const [shopId, ownerId] = ['shopId' in of ? of.shopId : null, 'ownerId' in of ? of.ownerId : null]
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    select id from payout_allowance where state = 'active'
      and (${shopId}::uuid is null or shop_id = ${shopId}::uuid) and (${ownerId}::uuid is null or owner_id = ${ownerId}::uuid)
    for update`
  if (!locked) return null
  return tx.payoutAllowance.update({ where: { id: locked.id }, data: { state: 'ended', endedAt: now } })
}

/** Takes back, at once, what the shop's servers may pay; done twice it says the same. `shop_missing`, `shop_right_missing`. */
export const endPayouts: UseCase<{ actor: ChatRef }, null> = async (scope, { actor }) => {
  const { shop } = await shopFor(scope, actor, 'manage')
  const ended = await endAllowance(scope, { shopId: shop.id })
  if (ended) await audit(scope, actor, 'payouts.ended', `shop:${shop.id}`, { allowance: ended.id })
  return null
}
