import { Decimal } from 'decimal.js'
import { add, type Money, money } from '../money/money.ts'

/** One row of the fee schedule, in minor units of its currency; `percent` is a decimal string ("1" = one per cent). */
export type FeeRule = {
  version: number
  /** From which verification level on it holds. */
  level: number
  percent: string
  fixedMinor: bigint
  minMinor: bigint
  maxMinor: bigint | null
}

const Exact = Decimal.clone({ precision: 60 })

/** The fee on an amount: percentage plus fixed part, a fraction of a minor unit counts as a whole one, within min and max. */
export function feeOn(rule: FeeRule, amount: Money): Money {
  const share = new Exact(amount.minor.toString()).mul(rule.percent).div(100).toFixed(0, Decimal.ROUND_UP)
  const raised = atLeast(BigInt(share) + rule.fixedMinor, rule.minMinor)
  return money(rule.maxMinor !== null && raised > rule.maxMinor ? rule.maxMinor : raised, amount.currency)
}

/** The largest amount that can be paid, fee included, from what is available; null when not even one minor unit can. */
export function largestPayable(rule: FeeRule, available: Money): Money | null {
  let [low, high] = [0n, available.minor]
  while (low < high) {
    const middle = (low + high + 1n) / 2n
    const candidate = money(middle, available.currency)
    if (add(candidate, feeOn(rule, candidate)).minor <= available.minor) low = middle
    else high = middle - 1n
  }
  return low > 0n ? money(low, available.currency) : null
}

const atLeast = (value: bigint, floor: bigint): bigint => (value < floor ? floor : value)
