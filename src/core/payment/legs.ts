import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Leg } from '../ledger/post.ts'
import { money } from '../money/money.ts'
import { amountsOf, kindOf } from './intent.ts'

/** Where a payment's money goes: from the payer's balance or hold to the payee's, and what the house takes of it. */
export type Route = { from: bigint; to: bigint; fees: bigint; fx: FxAccounts | null }

/** The house's accounts of a payment across two currencies: its positions in both, and what it keeps, in what arrives. */
export type FxAccounts = { paid: bigint; arriving: bigint; spread: bigint; rounding: bigint }

/**
 * The movements that pay an intent. Across currencies what is paid goes into the house's position of its currency, and
 * what arrives, a shop's fee and what the house keeps come out of the other one: each currency balances by itself.
 */
export function legsOf(intent: Intent, { from, to, fees, fx }: Route): Leg[] {
  const { amount, arrives, fee } = amountsOf(intent)
  if (!fx)
    return moving([
      { from, to, amount: arrives },
      { from, to: fees, amount: fee },
    ])
  const kept = (minor: bigint | null) =>
    money(must(minor, 'what the house keeps is written with the rate'), arrives.currency)
  return moving([
    { from, to: fx.paid, amount },
    { from: fx.arriving, to, amount: arrives },
    { from: kindOf(intent) === 'pay' ? fx.arriving : from, to: fees, amount: fee },
    { from: fx.arriving, to: fx.spread, amount: kept(intent.spread) },
    { from: fx.arriving, to: fx.rounding, amount: kept(intent.rounding) },
  ])
}

const moving = (legs: Leg[]): Leg[] => legs.filter(({ amount }) => amount.minor > 0n)
