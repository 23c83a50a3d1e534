import type { Exchange } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { type AccountKind, accountOf, HOUSE, ownerOfUser } from '../ledger/chart.ts'
import { type Leg, postOne } from '../ledger/post.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'

/**
 * Books a quote: what is sent goes into the house's position of its currency, and what that is worth at the mid rate comes
 * out of the other position: what is received to its owner, the spread and what rounding left to accounts of their own.
 * So the positions hold nothing but what the market moves.
 */
export async function bookExchange(scope: Scope, quote: Exchange): Promise<void> {
  const { id, ownerId } = quote
  const legs = (await legsOf(scope, quote)).filter(({ amount }) => amount.minor > 0n)
  const business = { kind: 'exchange', businessKey: `exchange:${id}`, actor: ownerOfUser(ownerId) }
  await postOne(scope, { id, ...business, legs })
  await scope.tx.exchange.update({ where: { id }, data: { state: 'booked', confirmedAt: scope.now } })
}

async function legsOf({ tx }: Scope, quote: Exchange): Promise<Leg[]> {
  const [sold, bought] = [currencyOf(quote.sold), currencyOf(quote.bought)]
  const house = (kind: AccountKind, currency: CurrencyCode) => accountOf(tx, HOUSE, kind, currency)
  const purse = (currency: CurrencyCode) => accountOf(tx, ownerOfUser(quote.ownerId), 'user', currency)
  const [from, to] = [await purse(sold), await purse(bought)]
  const position = await house('fx_position', bought)
  return [
    { from, to: await house('fx_position', sold), amount: money(quote.send, sold) },
    { from, to: await house('fee_exchange', sold), amount: money(quote.fee, sold) },
    { from: position, to, amount: money(quote.receive, bought) },
    { from: position, to: await house('fx_spread', bought), amount: money(quote.spread, bought) },
    { from: position, to: await house('rounding', bought), amount: money(quote.rounding, bought) },
  ]
}
