import { endListeners } from '../crypto-pay/listener.ts'
import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { endAllowances } from '../shop-payout/end-allowance.ts'
import type { KeysEnd } from './views.ts'
import { workingAt } from './working-key.ts'

/**
 * Revokes every key of somebody's shop, and what its servers may pay to people, for who holds them may be whom the account
 * was just taken from, or taken back from: keys made in between would outlast it. What they have begun is waited for.
 * Places that are offered in the shop are offered no more: whoever holds such a link may be the same. Its owner hears
 * of keys once the transaction commits; whoever has none hears nothing. The person is locked already.
 */
export async function endKeys(scope: Scope, userId: string, why: KeysEnd): Promise<void> {
  const { tx, now } = scope
  for (const { id, shopId } of await endAllowances(scope, { ownerId: userId }))
    await audit(scope, 'system', 'payouts.ended', `shop:${shopId}`, { allowance: id, why })
  const keys = await tx.$queryRaw<{ id: string }[]>`
    select key.id from api_key key join shop on shop.id = key.shop_id
     where shop.owner_id = ${userId}::uuid and key.revoked_at is null
       and (key.ends_at is null or key.ends_at > ${now}::timestamptz)
     order by key.id for update of key`
  await tx.shopInvitation.deleteMany({ where: { shop: { ownerId: userId } } })
  if (keys.length === 0) return
  const ids = keys.map(({ id }) => id)
  await tx.apiKey.updateMany({ where: { id: { in: ids } }, data: { revokedAt: now } })
  await endListeners(scope, ids)
  await audit(scope, 'system', 'api_key.ended', `user:${userId}`, { why, keys: ids.join(' ') })
  await notify(scope, { userId }, { kind: 'api_keys_ended', count: ids.length, why })
}

/** Whether somebody's shop has a key that works. */
export const hasKeys = async ({ tx, now }: Scope, userId: string): Promise<boolean> =>
  (await tx.apiKey.count({ where: { shop: { ownerId: userId }, ...workingAt(now) } })) > 0
