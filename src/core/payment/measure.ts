import { Exact, plain } from '../fx/exact.ts'
import { type Rates, ratesAt } from '../fx/rates.ts'
import { unitsOf } from '../fx/value-in.ts'
import type { Scope } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import type { LimitRule, Limits } from '../wallet/schedule.ts'
import type { OwnThresholds } from '../wallet/thresholds.ts'
import type { Counter } from './counters.ts'

/**
 * MNY-13: limits, allowances and what was spent are one sum, counted in a person's home currency. A measure holds a
 * payment in any currency against it, by the mid rate. Every rounding makes it narrower: eight currencies are no room
 * that one does not have.
 */
export type Measure = {
  home: CurrencyCode
  /** What an amount of the payment's currency counts for at home; part of a minor unit counts as a whole one. */
  counts(minor: bigint): bigint
  /** The most of the payment's currency that counts for no more than this at home. */
  most(homeMinor: bigint): bigint
  /** What has counted so much at home, in the payment's currency. */
  used(homeMinor: bigint): bigint
}

/** The measure of one currency for somebody whose home currency is another, or the same. */
export function measureOf(rates: Rates, currency: CurrencyCode, home: CurrencyCode): Measure {
  if (currency === home) return { home, counts: same, most: same, used: same }
  const { from, to } = unitsOf(rates, currency, home)
  return {
    home,
    counts: (minor) => whole(big(minor).mul(to).div(from).ceil()),
    most: (minor) => whole(big(minor).mul(from).div(to).floor()),
    used: (minor) => whole(big(minor).mul(from).div(to).ceil()),
  }
}

export type Spent = { currency: string; homeCurrency: string }
export type Measures = (one: Spent) => Measure

/** The measures of what is paid. Rates are read where somebody pays in a currency that is not their home's, and nowhere else. */
export async function readMeasures({ tx, now }: Pick<Scope, 'tx' | 'now'>, spent: readonly Spent[]): Promise<Measures> {
  const abroad = spent.some(({ currency, homeCurrency }) => currency !== homeCurrency)
  const rates: Rates = abroad ? await ratesAt(tx, now) : new Map()
  return ({ currency, homeCurrency }) => measureOf(rates, currencyOf(currency), currencyOf(homeCurrency))
}

/** Limits of the home currency as a payment in another one sees them. */
export function limitsBy(measure: Measure, { above, ...rule }: Limits): Limits {
  return { ...ruleBy(measure, rule), above: above.map((higher) => ruleBy(measure, higher)) }
}

const ruleBy = ({ most }: Measure, rule: LimitRule): LimitRule => ({
  level: rule.level,
  singleMinor: most(rule.singleMinor),
  dailyMinor: most(rule.dailyMinor),
  monthlyMinor: most(rule.monthlyMinor),
  smallMinor: most(rule.smallMinor),
  smallDailyMinor: most(rule.smallDailyMinor),
  codeMinor: most(rule.codeMinor),
})

/** What was counted at home likewise. */
export const countedBy = ({ used }: Measure, counter: Counter): Counter => ({
  ...counter,
  spent: used(counter.spent),
  spentSmall: used(counter.spentSmall),
  spentMonth: used(counter.spentMonth),
})

/** What somebody set for themselves likewise. */
export const thresholdsBy = ({ most }: Measure, { smallPaymentMinor, codeMinor }: OwnThresholds): OwnThresholds => ({
  smallPaymentMinor: smallPaymentMinor === null ? null : most(smallPaymentMinor),
  codeMinor: codeMinor === null ? null : most(codeMinor),
})

const same = (minor: bigint): bigint => minor
const big = (minor: bigint): Exact => new Exact(minor.toString())
const whole = (value: Exact): bigint => BigInt(plain(value))
