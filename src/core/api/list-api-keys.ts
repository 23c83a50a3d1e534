import type { Shop, User } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { shopFor } from '../shop/shop-for.ts'
import { usedFromPlace } from './admit-key.ts'
import { type ApiKeyView, KEY_SCOPES } from './views.ts'
import { workingAt } from './working-key.ts'

/** The keys of the actor's shop that work, the newest first. `shop_missing`, `chat_locked`. */
export const listApiKeys: UseCase<{ actor: ChatRef }, ApiKeyView[]> = async (scope, { actor }) => {
  const place = await shopFor(scope, actor, 'manage')
  refuseLockedChat(place.me)
  return keysOf(scope, place)
}

type Whose = { shop: Pick<Shop, 'id'>; owner: Pick<User, 'dataKey'> }

export async function keysOf({ tx, now, keyring }: Scope, { shop, owner }: Whose): Promise<ApiKeyView[]> {
  const keys = await tx.apiKey.findMany({
    where: { shopId: shop.id, ...workingAt(now) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: SHOWN,
  })
  return keys.map(({ scopes, lastUsedFrom, ...key }) => ({
    ...key,
    scopes: KEY_SCOPES.filter((one) => scopes.includes(one)),
    lastUsedFrom: lastUsedFrom && keyring.open(owner.dataKey, usedFromPlace(key.id), lastUsedFrom),
  }))
}

const SHOWN = {
  ...({ id: true, name: true, hint: true, live: true, scopes: true, addresses: true } as const),
  ...({ createdAt: true, lastUsedAt: true, lastUsedFrom: true, endsAt: true } as const),
} as const
