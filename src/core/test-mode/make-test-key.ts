import { KEYS_MAX } from '../api/make-api-key.ts'
import { newSecret } from '../api/secret.ts'
import { API_SCOPES, type NewApiKey } from '../api/views.ts'
import { localeOf } from '../chat/chat.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { consumeLink } from '../people/link/link.ts'
import { shopOf } from '../shop/shop.ts'

/**
 * Makes a key that reaches no money, so that no password is asked for: whoever holds the link out of the chat has one, and
 * uses the link up. `too_many_keys`, `shop_missing`. The answer is the only place where it ever stands.
 */
export const makeTestKey: UseCase<{ token: string }, NewApiKey> = async (scope, { token }) => {
  const { tx, now } = scope
  const { subject } = await consumeLink(scope, token, 'api_key')
  await tx.$queryRaw`select id from shop where owner_id = ${subject}::uuid for update`
  const user = await tx.user.findUniqueOrThrow({ where: { id: subject } })
  const shop = await shopOf(scope, user.id)
  const there = await tx.apiKey.count({ where: { shopId: shop.id, revokedAt: null, live: false } })
  if (there >= KEYS_MAX) return fail({ code: 'too_many_keys', most: KEYS_MAX })
  const { secret, secretHash, hint } = newSecret(scope, 'test')
  const row = { id: scope.newId(), shopId: shop.id, secretHash, hint, scopes: [...API_SCOPES], createdAt: now }
  await tx.apiKey.create({ data: { ...row, live: false }, select: { id: true } })
  await audit(scope, 'system', 'api_key.made', `shop:${shop.id}`, { hint, mode: 'test' })
  return { locale: localeOf(user), shop: shop.name, secret, scopes: API_SCOPES }
}
