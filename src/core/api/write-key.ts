import type { ApiKey, Shop } from '#prisma'
import { moveListener, openListener } from '../crypto-pay/listener.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { after, SECOND } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { shopOf } from '../shop/shop.ts'
import { newSigning, signingPlace } from '../shop-payout/signed.ts'
import type { checkedTerms } from './key-terms.ts'
import { newSecret } from './secret.ts'
import { isCryptoPay, KEY_OVERLAPS, type KeyOverlap } from './views.ts'
import { workingAt } from './working-key.ts'

/** A shop whose servers need more of them at a time has lost some. One that ends soon does not count. */
export const KEYS_MAX = 5

/** The shop of whoever makes keys; two pages at the same moment count them one after the other. `shop_missing`. */
export async function lockShop(scope: Scope, ownerId: string): Promise<Shop> {
  await scope.tx.$queryRaw`select id from shop where owner_id = ${ownerId}::uuid for update`
  return shopOf(scope, ownerId)
}

/** `replaces`: the key whose place it takes; where its server is told, the new one's is. */
type Writing = ReturnType<typeof checkedTerms> & { live: boolean; replaces: ApiKey | null }

/**
 * Writes a key of a shop that is locked; of its secret only the hash. One that may pay out has a secret to sign with
 * besides, kept sealed; where the server of a Crypto Pay token is told is signed for by that. `too_many_keys`.
 */
export async function writeKey(scope: Scope, shop: Shop, { live, replaces, webhookUrl, ...terms }: Writing) {
  const { tx, now, newId } = scope
  const there = await tx.apiKey.count({ where: { shopId: shop.id, revokedAt: null, endsAt: null, live } })
  if (there >= KEYS_MAX) fail({ code: 'too_many_keys', most: KEYS_MAX })
  const { secret, secretHash, hint } = newSecret(scope, live ? 'live' : 'test', {
    cryptoPay: isCryptoPay(terms.scopes),
  })
  const id = newId()
  const { signing, sealed } = await signingOf(scope, shop, { id, ...terms })
  const row = { id, shopId: shop.id, secretHash, hint, live, ...terms, signing: sealed, createdAt: now }
  await tx.apiKey.create({ data: row, select: { id: true } })
  if (isCryptoPay(terms.scopes)) {
    if (replaces) await moveListener(scope, replaces, { keyId: id, token: secret })
    if (webhookUrl !== null)
      await openListener(scope, { shopId: shop.id, live, url: webhookUrl, keyId: id, token: secret })
  }
  const { scopes, returnOrigins, addresses } = terms
  await audit(scope, { page: 'api_key' }, 'api_key.made', `shop:${shop.id}`, {
    ...{ hint, scopes: scopes.join(' '), ...(!live && { mode: 'test' }) },
    ...(returnOrigins.length > 0 && { returnOrigins: returnOrigins.join(' ') }),
    ...(addresses.length > 0 && { addresses: addresses.length }),
  })
  return { secret, hint, signing }
}

async function signingOf(scope: Scope, { ownerId }: Shop, { id, scopes }: { id: string; scopes: readonly string[] }) {
  if (!scopes.includes('payouts:write')) return { signing: null, sealed: null }
  const { tx, keyring } = scope
  const { dataKey } = await tx.user.findUniqueOrThrow({ where: { id: ownerId }, select: { dataKey: true } })
  const signing = newSigning(scope)
  return { signing, sealed: Uint8Array.from(keyring.seal(dataKey, signingPlace(id), signing)) }
}

/**
 * Sets the end of a key that another takes the place of: from then on it does nothing, and it can be revoked before.
 * Whatever it has begun is waited for. `not_found` for one of another shop, and for one that ends already.
 */
export async function endLater(scope: Scope, shop: Shop, id: string, overlap: KeyOverlap): Promise<ApiKey> {
  const { tx, now } = scope
  await tx.$queryRaw`select 1 from api_key where id = ${id}::uuid and shop_id = ${shop.id}::uuid for update`
  const old = await tx.apiKey.findFirst({ where: { id, shopId: shop.id, ...workingAt(now), endsAt: null } })
  if (!old) return fail({ code: 'not_found' })
  const endsAt = after(now, KEY_OVERLAPS[overlap] * SECOND)
  await audit(scope, { page: 'api_key' }, 'api_key.replaced', `shop:${shop.id}`, { key: id, overlap })
  return tx.apiKey.update({ where: { id }, data: overlap === 'none' ? { endsAt, revokedAt: now } : { endsAt } })
}
