import { sumOf } from '../rail/amount.ts'
import type { Payout } from './order.ts'

/** What a provider's books say of money out in one currency: paid, under way, given back. */
export type PayoutBooks = Record<string, { paid: string; underWay: string; returned: string }>

/** Made from its payouts alone, whatever it has told anybody. */
export function payoutBooksOf(payouts: readonly Payout[]): PayoutBooks {
  const byCurrency = Map.groupBy(payouts, ({ currency }) => currency)
  return Object.fromEntries(
    [...byCurrency].map(([currency, all]) => {
      const total = (state: Payout['state']) =>
        sumOf(
          all.filter((one) => one.state === state).map(({ amount }) => amount),
          currency,
        )
      return [currency, { paid: total('settled'), underWay: total('accepted'), returned: total('returned') }]
    }),
  )
}
