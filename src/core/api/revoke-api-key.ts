import type { ChatRef } from '../chat/views.ts'
import { endListeners } from '../crypto-pay/listener.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { unseen } from '../people/lock/chat-lock.ts'
import { shopFor } from '../shop/shop-for.ts'
import { keysOf } from './list-api-keys.ts'
import type { ApiKeyView } from './views.ts'

/**
 * A key of the actor's shop does nothing any more, from this commit on, for ever; what it has begun is waited for. Null
 * in a locked chat. `not_found` for anybody else's.
 */
export const revokeApiKey: UseCase<{ actor: ChatRef; id: string }, ApiKeyView[] | null> = async (
  scope,
  { actor, id },
) => {
  const place = await shopFor(scope, actor, 'manage')
  const { shop } = place
  await scope.tx.$queryRaw`select 1 from api_key where id = ${id}::uuid and shop_id = ${shop.id}::uuid for update`
  const { count } = await scope.tx.apiKey.updateMany({
    where: { id, shopId: shop.id, revokedAt: null },
    data: { revokedAt: scope.now },
  })
  const known = count > 0 || (await scope.tx.apiKey.count({ where: { id, shopId: shop.id } })) > 0
  if (!known) return fail({ code: 'not_found' })
  if (count > 0) await endListeners(scope, [id])
  if (count > 0) await audit(scope, actor, 'api_key.revoked', `shop:${shop.id}`, { key: id })
  return unseen(place.me, () => keysOf(scope, place))
}
