import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { hashOfSecret } from './secret.ts'
import type { ApiScope } from './views.ts'

const OF_SHOP = { shop: { include: { owner: true } } } as const

/** Keys that work at a moment: revoked never, and not over because another took their place. */
export const workingAt = (now: Date) => ({ revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] })

/** The key that is shown, with its shop and the person behind it. `api_key_invalid`, `scope_missing`; `account_restricted` where staff stopped the account. */
export async function workingKey({ tx, now }: Scope, key: string, needs: ApiScope | null) {
  const secretHash = hashOfSecret(key)
  const found = secretHash && (await tx.apiKey.findUnique({ where: { secretHash }, include: OF_SHOP }))
  if (!found || found.revokedAt || (found.endsAt && found.endsAt <= now)) return fail({ code: 'api_key_invalid' })
  if (needs && !found.scopes.includes(needs)) return fail({ code: 'scope_missing', scope: needs })
  const { state } = found.shop.owner
  if (state === 'restricted' || state === 'closed') return fail({ code: 'account_restricted' })
  return found
}
