import type { Shop, User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { hashOfSecret } from './secret.ts'
import type { ApiCaller, ApiScope } from './views.ts'
import { workingKey } from './working-key.ts'

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
  const { id, live, shop: ofOwner } = await workingKey(scope, key, needs)
  const { owner, ...shop } = ofOwner
  return { keyId: id, live, shop, owner }
}
