import { fail } from '../kit/failure.ts'
import { after, MINUTE } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { isListed } from './address-list.ts'
import type { ApiCaller, ApiScope } from './views.ts'
import { type WorkingKey, workingKey } from './working-key.ts'

/** `address`: where the request came from, as the proxies in front vouch for it. */
type Input = ApiCaller & { address: string; needs: ApiScope | null }

/**
 * Lets a shop's server in, before anybody reads what it wants: its key works, allows this, and is used from an address of
 * its list; and notes the use. What the key does afterwards, the transaction that does it decides once more.
 * `api_key_invalid`, `scope_missing`, `account_restricted`, `address_not_allowed`.
 */
export const admitKey: UseCase<Input, null> = async (scope, { key, address, needs }) => {
  const found = await workingKey(scope, key, needs)
  if (!isListed(address, found.addresses)) return fail({ code: 'address_not_allowed' })
  await noteUse(scope, found, address)
  return null
}

/** Where a key was used last, sealed with the shop owner's data key. */
export const usedFromPlace = (keyId: string): string => `api_key.last_used_from:${keyId}`

/** To the minute, and in no transaction that does more: a busy server's key is not a row that everybody waits for. */
async function noteUse(
  { tx, now, keyring }: Scope,
  { id, lastUsedAt, owner }: WorkingKey,
  address: string,
): Promise<void> {
  if (lastUsedAt && after(lastUsedAt, MINUTE) > now) return
  const lastUsedFrom = keyring.seal(owner.dataKey, usedFromPlace(id), address)
  await tx.apiKey.updateMany({ where: { id, lastUsedAt }, data: { lastUsedAt: now, lastUsedFrom } })
}
