import { type Calling, callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { madeBy, viewPayouts } from '../shop-payout/payout.ts'
import { asTransfer, BY_SPEND_ID, referenceOf } from './transfer.ts'
import type { CryptoPayTransfer } from './views.ts'

/** Which of them: all that are left out, the newest first, `count` at most from behind `offset`. */
type Input = ApiCaller & {
  numbers: readonly bigint[] | null
  currency: CurrencyCode | null
  spendId: string | null
  offset: number
  count: number
}

/** What the calling shop's servers transferred, of the token's mode, the newest first. */
export const listCryptoPayTransfers: UseCase<Input, CryptoPayTransfer[]> = async (scope, { key, ...which }) => {
  const calling = await callerInMode(scope, { key }, 'crypto_pay:read')
  const { numbers, currency, spendId, offset, count } = which
  const found = await scope.tx.shopPayout.findMany({
    where: {
      ...madeBy(calling),
      reference: spendId === null ? BY_SPEND_ID : referenceOf(spendId),
      ...(currency !== null && { currency }),
      ...(numbers !== null && { id: { in: await idsOf(scope, calling, numbers) } }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: offset,
    take: count,
  })
  return (await viewPayouts(scope, calling, found)).map(asTransfer)
}

/** Payouts of the calling shop that are called so. */
async function idsOf({ tx }: Scope, { shop, live }: Calling, numbers: readonly bigint[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from shop_payout where shop_id = ${shop.id}::uuid and live = ${live}
      and ('x' || right(id::text, 12))::bit(48)::bigint = any(${[...numbers]}::bigint[])`
  return rows.map(({ id }) => id)
}
