import { z } from 'zod'
import { CURRENCY_CODES, type ExchangeSide, type Money } from '#core'
import { moneyShape } from '../flow/money-shape.ts'
import { doubtShape } from '../input/amount-doubt.ts'

const currency = z.enum(CURRENCY_CODES).nullable()

/** What is known of an exchange so far. The amount is in one of the two currencies: in which says which side was given. */
export const exchangeState = z.object({
  home: z.enum(CURRENCY_CODES),
  from: currency,
  to: currency,
  amount: moneyShape.nullable(),
  doubt: doubtShape,
})

export type ExchangeState = z.infer<typeof exchangeState>

export const emptyState = (home: ExchangeState['home']): ExchangeState => ({
  home,
  from: null,
  to: null,
  amount: null,
  doubt: null,
})

/** The step that asks for what is not known yet. */
export function openQuestion({ from, to, amount }: Pick<ExchangeState, 'from' | 'to' | 'amount'>): string {
  if (!from) return 'from'
  if (!to) return 'to'
  return amount ? 'confirm' : 'amount'
}

/** What the core is asked for. */
export function sideOf({ from, to, amount }: ExchangeState): ExchangeSide {
  if (!from || !to || !amount) throw new Error('an exchange is quoted when both currencies and an amount are known')
  return amount.currency === to ? { receive: amount, from } : { send: amount, to }
}

/** With another amount; one in neither currency is not of this exchange. */
export const isOfPair = ({ from, to }: ExchangeState, { currency }: Money): boolean =>
  currency === from || currency === to
