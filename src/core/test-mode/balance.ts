import type { Calling } from '../api/caller.ts'
import type { ApiBalance } from '../api/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'

/** What the test payer has paid a shop, less fees and refunds, a currency each: none of it is money. */
export async function testBalanceOf({ tx }: Scope, { shop }: Calling): Promise<ApiBalance[]> {
  const sums = await tx.$queryRaw<{ currency: string; minor: bigint }[]>`
    select currency, sum(amount - fee - refunded + fee_back)::bigint as minor from test_invoice
    where shop_id = ${shop.id}::uuid and payment_id is not null group by currency order by currency`
  return sums.map(({ currency: code, minor }) => {
    const currency = currencyOf(code)
    return { currency, available: toCanonical(money(minor, currency)), onHold: toCanonical(money(0n, currency)) }
  })
}
