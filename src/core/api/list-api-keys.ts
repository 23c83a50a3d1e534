import type { ChatRef } from '../chat/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { shopFor } from '../shop/shop-for.ts'
import { API_SCOPES, type ApiKeyView } from './views.ts'

/** The keys of the actor's shop that work, the newest first. `shop_missing`. */
export const listApiKeys: UseCase<{ actor: ChatRef }, ApiKeyView[]> = async (scope, { actor }) => {
  const { shop } = await shopFor(scope, actor, 'manage')
  return keysOf(scope, shop.id)
}

export async function keysOf({ tx }: Scope, shopId: string): Promise<ApiKeyView[]> {
  const select = { id: true, hint: true, scopes: true, live: true, createdAt: true, lastUsedAt: true }
  const keys = await tx.apiKey.findMany({
    where: { shopId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select,
  })
  return keys.map(({ scopes, ...key }) => ({ ...key, scopes: API_SCOPES.filter((one) => scopes.includes(one)) }))
}
