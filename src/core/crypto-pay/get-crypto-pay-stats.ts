import { type Calling, callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import { ratesAt } from '../fx/rates.ts'
import { valueIn } from '../fx/value-in.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import type { CryptoPayStats } from './views.ts'

/** The currency that this protocol states worth in. */
const DOLLAR = 'USD'

/** What became of the invoices the calling shop made from `from` on, and before `until`. */
export const getCryptoPayStats: UseCase<ApiCaller & { from: Date; until: Date }, CryptoPayStats> = async (
  scope,
  { key, from, until },
) => {
  const calling = await callerInMode(scope, { key }, 'crypto_pay:read')
  const counted = await count(scope, calling, from, until)
  const rates = await ratesAt(scope.tx, scope.now)
  const worth = counted.map(({ currency, sum }) => valueIn(rates, money(sum, currencyOf(currency)), DOLLAR).minor)
  const total = (of: 'created' | 'paid') => counted.reduce((all, one) => all + one[of], 0)
  return {
    ...{ created: total('created'), paid: total('paid'), payers: await payers(scope, calling, from, until) },
    volume: toCanonical(
      money(
        worth.reduce((all, one) => all + one, 0n),
        DOLLAR,
      ),
    ),
  }
}

type Counted = { currency: string; created: number; paid: number; sum: bigint }

const count = ({ tx }: Scope, { shop, live }: Calling, from: Date, until: Date): Promise<Counted[]> =>
  tx.$queryRaw<Counted[]>`
    select coalesce(l.currency, t.currency) as currency, count(*)::int as created,
           count(*) filter (where coalesce(l.state, t.state) = 'paid')::int as paid,
           coalesce(sum(coalesce(l.paid_sum, t.paid_sum)), 0)::bigint as sum
    from crypto_pay_invoice c
      left join payment_link l on l.id = c.invoice_id and c.live
      left join test_invoice t on t.id = c.invoice_id and not c.live
    where c.shop_id = ${shop.id}::uuid and c.live = ${live}
      and c.created_at >= ${from}::timestamptz and c.created_at < ${until}::timestamptz
    group by 1`

/** How many people paid; the test payer is one. */
async function payers({ tx }: Scope, { shop, live }: Calling, from: Date, until: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ payers: number }[]>`
    select count(distinct coalesce(i.owner_id, t.shop_id))::int as payers
    from crypto_pay_invoice c
      left join payment_link l on l.id = c.invoice_id and c.live left join intent i on i.id = l.paid_intent
      left join test_invoice t on t.id = c.invoice_id and not c.live and t.state = 'paid'
    where c.shop_id = ${shop.id}::uuid and c.live = ${live}
      and c.created_at >= ${from}::timestamptz and c.created_at < ${until}::timestamptz`
  return row?.payers ?? 0
}
