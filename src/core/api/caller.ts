import type { Shop, User } from '#prisma'
import { fail } from '../kit/failure.ts'
import { after, MINUTE } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { hashOfSecret } from './secret.ts'
import type { ApiCaller, ApiScope } from './views.ts'

/** The shop a key speaks for, and the person behind it. */
export type Calling = { keyId: string; live: boolean; shop: Shop; owner: User }

/**
 * Whose key it is, of either mode (`live` says which, and what a test key asks for must never reach money), in the transaction that does what was asked: a key that was revoked does nothing from then on
 * (API-01). `api_key_invalid`, `scope_missing`; `account_restricted` where staff stopped the account.
 */
export async function callerInMode(scope: Scope, { key }: ApiCaller, needs: ApiScope): Promise<Calling> {
  const secretHash = hashOfSecret(key)
  // Whoever revokes it waits for what it has begun, and whatever comes after finds it revoked.
  if (secretHash && needs.endsWith(':write'))
    await scope.tx.$queryRaw`select 1 from api_key where secret_hash = ${secretHash} for key share`
  const found = secretHash && (await scope.tx.apiKey.findUnique({ where: { secretHash }, include: OF_SHOP }))
  if (!found || found.revokedAt) return fail({ code: 'api_key_invalid' })
  if (!found.scopes.includes(needs)) return fail({ code: 'scope_missing', scope: needs })
  const { owner, ...shop } = found.shop
  if (owner.state === 'restricted' || owner.state === 'closed') return fail({ code: 'account_restricted' })
  await noteUse(scope, found)
  return { keyId: found.id, live: found.live, shop, owner }
}

const OF_SHOP = { shop: { include: { owner: true } } } as const

/** To the minute: a busy server's key is not a row that everybody waits for. */
async function noteUse({ tx, now }: Scope, { id, lastUsedAt }: { id: string; lastUsedAt: Date | null }): Promise<void> {
  if (lastUsedAt && after(lastUsedAt, MINUTE) > now) return
  await tx.apiKey.updateMany({ where: { id, lastUsedAt }, data: { lastUsedAt: now } })
}
