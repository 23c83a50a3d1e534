import { completed, expired } from '../event/link-events.ts'
import { recordEvents } from '../event/record-events.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notifyAll, type Told } from '../notices/notify.ts'

const AT_ONCE = 1000

type Ended = {
  id: string
  shopId: string
  reference: string | null
  amount: bigint | null
  currency: string
  paid: boolean
  kind: string
  token: string
  madeBy: string | null
}

/**
 * Tells the servers of shops that listen of links nobody paid in time, each once, and of those for many that were, that
 * they are over; and whoever opened a sale at the till. That they have expired was true without it. Returns how many;
 * what is left over comes with the next sweep.
 */
export async function expireLinks(scope: Scope): Promise<number> {
  const ended = await scope.tx.$queryRaw<Ended[]>`
    update payment_link set expiry_told = true where id in (
      select id from payment_link where state = 'open' and not expiry_told and expires_at <= ${scope.now}::timestamptz
      order by expires_at limit ${AT_ONCE} for update skip locked)
    returning id, shop_id as "shopId", reference, amount, currency, paid_count > 0 as paid, kind, token, made_by as "madeBy"`
  await recordEvents(
    scope,
    ended.map((link) => (link.paid ? completed(link) : expired(link))),
  )
  await notifyAll(scope, ended.flatMap(saleExpired))
  return ended.length
}

/** Whoever stands at the till has its card before them. */
function saleExpired({ kind, madeBy, amount, currency, token }: Ended): Told[] {
  if (kind !== 'sale' || madeBy === null || amount === null) return []
  const notice = { kind: 'sale_expired', amount: money(amount, currencyOf(currency)), link: token } as const
  return [{ to: { userId: madeBy }, notice }]
}
