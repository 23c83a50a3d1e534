import type { Scope } from '../kit/use-case.ts'
import type { ApiCaller, ApiScope } from './views.ts'
import { type CallingOwner, type CallingShop, workingKey } from './working-key.ts'

/** The shop a key speaks for, and the person behind it. */
export type Calling = { keyId: string; live: boolean; shop: CallingShop; owner: CallingOwner }

/** The same, and where its invoices may send customers back to. */
export type KeyCalling = Calling & { returnOrigins: string[] }

/**
 * Whose key it is, of either mode (`live` says which, and what a test key asks for must never reach money), in the
 * transaction that does what was asked: a key that was revoked does nothing from then on (API-01). `api_key_invalid`,
 * `scope_missing`; `account_restricted` where staff stopped the account.
 */
export async function callerInMode(scope: Scope, { key }: ApiCaller, needs: ApiScope): Promise<KeyCalling> {
  const hold = needs.endsWith(':write')
  const { id, live, returnOrigins, shop, owner } = await workingKey(scope, key, needs, { hold })
  return { keyId: id, live, returnOrigins, shop, owner }
}
