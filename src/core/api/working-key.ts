import type { Shop, User } from '#prisma'
import { fail } from '../kit/failure.ts'
import { rowHeld } from '../kit/row-held.ts'
import type { Scope } from '../kit/use-case.ts'
import { hashOfSecret } from './secret.ts'
import type { ApiScope } from './views.ts'

/** What is read of a key's shop and of the person behind it. */
export type CallingShop = Pick<Shop, 'id' | 'ownerId' | 'name' | 'policy'>
export type CallingOwner = Pick<User, 'id' | 'state' | 'level' | 'dataKey' | 'country' | 'homeCurrency'>

type Row = {
  id: string
  live: boolean
  scopes: string[]
  addresses: string[]
  returnOrigins: string[]
  lastUsedAt: Date | null
  shopId: string
  name: string
  policy: Shop['policy']
  ownerId: string
  state: string
  level: number
  dataKey: Uint8Array<ArrayBuffer>
  country: string | null
  homeCurrency: string
}
/** A key that works, with its shop and the person behind it. */
export type WorkingKey = Pick<Row, 'id' | 'live' | 'scopes' | 'addresses' | 'returnOrigins' | 'lastUsedAt'> & {
  shop: CallingShop
  owner: CallingOwner
}

/** Keys that work at a moment: revoked never, and not over because another took their place. */
export const workingAt = (now: Date) => ({ revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] })

/**
 * The key that is shown, with its shop and the person behind it. `hold`: whoever revokes it waits until the transaction
 * ends, and who revoked it meanwhile is waited for. `api_key_invalid`, `scope_missing`; `account_restricted` where staff
 * stopped the account.
 */
export async function workingKey(
  scope: Scope,
  key: string,
  needs: ApiScope | null,
  { hold = false }: { hold?: boolean } = {},
): Promise<WorkingKey> {
  const secretHash = hashOfSecret(key)
  const [row] = secretHash ? await readKey(scope, secretHash, hold) : []
  if (!row) return fail({ code: 'api_key_invalid' })
  const { shopId, name, policy, ownerId, state, level, dataKey, country, homeCurrency, ...found } = row
  if (needs && !found.scopes.includes(needs)) return fail({ code: 'scope_missing', scope: needs })
  if (state === 'restricted' || state === 'closed') return fail({ code: 'account_restricted' })
  const owner = { id: ownerId, state, level, dataKey, country, homeCurrency }
  return { ...found, shop: { id: shopId, ownerId, name, policy }, owner }
}

/** One statement, for every request asks it twice: as it comes in, and in the transaction that does what it wants. */
const readKey = ({ tx, now }: Scope, secretHash: Uint8Array<ArrayBuffer>, hold: boolean) => tx.$queryRaw<Row[]>`
  select k.id, k.live, k.scopes, k.addresses, k.return_origins as "returnOrigins", k.last_used_at as "lastUsedAt",
         s.id as "shopId", s.name, s.policy, s.owner_id as "ownerId",
         u.state, u.level, u.data_key as "dataKey", u.country, u.home_currency as "homeCurrency"
    from api_key k join shop s on s.id = k.shop_id join "user" u on u.id = s.owner_id
   where k.secret_hash = ${secretHash} and k.revoked_at is null
     and (k.ends_at is null or k.ends_at > ${now}::timestamptz)
   ${rowHeld('k', hold)}`
