import { completed, expired } from '../event/link-events.ts'
import { recordEvents } from '../event/record-events.ts'
import type { Scope } from '../kit/use-case.ts'

const AT_ONCE = 1000

type Ended = {
  id: string
  shopId: string
  reference: string | null
  amount: bigint | null
  currency: string
  paid: boolean
}

/**
 * Tells the servers of shops that listen of links nobody paid in time, each once; and of those for many that were, that they are over. That they have expired was true
 * without it. Returns how many; what is left over comes with the next sweep.
 */
export async function expireLinks(scope: Scope): Promise<number> {
  const ended = await scope.tx.$queryRaw<Ended[]>`
    update payment_link set expiry_told = true where id in (
      select id from payment_link where state = 'open' and not expiry_told and expires_at <= ${scope.now}::timestamptz
      order by expires_at limit ${AT_ONCE} for update skip locked)
    returning id, shop_id as "shopId", reference, amount, currency, paid_count > 0 as paid`
  await recordEvents(
    scope,
    ended.map((link) => (link.paid ? completed(link) : expired(link))),
  )
  return ended.length
}
