import { difference, sumOf } from '../rail/amount.ts'
import type { CardOrder } from './order.ts'

/** What a processor's books say of one currency: charged to cards, given back to them, and what it owes OKPay. */
export type CardBooks = Record<string, { charged: string; returned: string; owed: string }>

/** The processor's own books: made from its orders alone, whatever it has told anybody. */
export function booksOf(orders: readonly CardOrder[]): CardBooks {
  const byCurrency = Map.groupBy(orders, ({ currency }) => currency)
  return Object.fromEntries(
    [...byCurrency].map(([currency, all]) => {
      const total = (some: readonly CardOrder[]) =>
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
