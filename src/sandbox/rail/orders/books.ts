import { difference, sumOf } from '../amount.ts'
import type { RailOrder } from './order.ts'

/** What such books say of one currency: charged to payers for OKPay, given back to them, and what is owed to OKPay. */
export type OrderBooks = Record<string, { charged: string; returned: string; owed: string }>

/** The institution's own books: made from its orders alone, whatever it has told anybody. */
export function booksOf(orders: readonly RailOrder[]): OrderBooks {
  const byCurrency = Map.groupBy(orders, ({ currency }) => currency)
  return Object.fromEntries(
    [...byCurrency].map(([currency, all]) => {
      const total = (some: readonly RailOrder[]) =>
        sumOf(
          some.map(({ amount }) => amount),
          currency,
        )
      const charged = total(all.filter(({ state }) => state !== 'open'))
      const returned = total(all.filter(({ state }) => state === 'returned'))
      return [currency, { charged, returned, owed: difference(charged, returned, currency) }]
    }),
  )
}
