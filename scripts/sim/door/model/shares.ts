import { type Answer, type Card, inMinor, type Model, refused } from './model.ts'
import type { Wanted } from './wanted.ts'

/** For so long a shop may give back of a sale. */
const REFUNDABLE = 180 * 86_400_000

/** So long a shop has to answer a buyer who wants something back. */
const ANSWERS = 3 * 86_400_000

/** What giving so much of a price back comes to; `spread` and `rounding`: what the house gives up of an exchange. */
export type Shares = { minor: number; fee: number; payerGets: number; spread: number; rounding: number }

/** Every part of the sale by as much as of its price was given back by then, less what of it was by before. */
export function sharesOf({ price, fee, minor: paid, across }: Card, before: number, minor: number): Shares {
  const share = (whole: number) => {
    const by = (given: number) => (BigInt(whole) * BigInt(given)) / BigInt(price)
    return Number(by(before + minor) - by(before))
  }
  const { spread = 0, rounding = 0 } = across ?? {}
  return { minor, fee: share(fee), payerGets: share(paid), spread: share(spread), rounding: share(rounding) }
}

/** The least of which anything reaches whoever paid. */
export function leastBack(sale: Card, before: number): number {
  let least = 1
  while (sharesOf(sale, before, least).payerGets < 1) least++
  return least
}

/** What was given back of a sale, in minor units of its price. */
export const givenBack = ({ refunds }: Model, sale: Card): number =>
  refunds.reduce((sum, one) => sum + (one.sale === sale && one.state === 'succeeded' ? one.minor : 0), 0)

export const answerBy = ({ at }: Pick<Wanted, 'at'>): number => at + ANSWERS

export const refundableUntil = ({ at }: Pick<Card, 'at'>): number => at + REFUNDABLE

/** What may still be given back of it. */
export const leftOf = (model: Model, sale: Card): number =>
  refundableUntil(sale) > model.now ? sale.price - givenBack(model, sale) : 0

export function overLeft(model: Model, sale: Card): Answer {
  const [left, refunded] = [leftOf(model, sale), givenBack(model, sale)]
  return refused('refund_too_much', { left: inMinor(left, sale.arrives), refunded: inMinor(refunded, sale.arrives) })
}
