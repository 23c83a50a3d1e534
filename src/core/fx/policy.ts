import { must } from '../kit/must.ts'
import { after, earlier, SECOND } from '../kit/time.ts'
import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { PIVOT, type Rates } from './rates.ts'

/** How rates are treated. `jumpPercent` is a decimal string: a larger move from one reading to the next is not believed. */
export type FxPolicy = { version: number; staleSeconds: number; quoteSeconds: number; jumpPercent: string }

/** The policy in force at a moment: the newest version that has begun. */
export async function fxPolicyAt(tx: Tx, at: Date): Promise<FxPolicy> {
  const row = await tx.fxPolicy.findFirst({ where: { validFrom: { lte: at } }, orderBy: { version: 'desc' } })
  const { jumpPercent, ...policy } = must(row, 'there is a first version of the policy')
  return { ...policy, jumpPercent: jumpPercent.toString() }
}

/** When the older of two different currencies' rates was observed; the pivot's own rate has no age. */
export function observedAt(rates: Rates, one: CurrencyCode, other: CurrencyCode): Date {
  const of = (currency: CurrencyCode) => must(rates.get(currency), `a rate of ${currency}`).observedAt
  if (one === PIVOT) return of(other)
  return other === PIVOT ? of(one) : earlier(of(one), of(other))
}

/** Whether the rate between two currencies is too old to exchange by. */
export const isStale = (policy: FxPolicy, rates: Rates, one: CurrencyCode, other: CurrencyCode, now: Date): boolean =>
  one !== other && after(observedAt(rates, one, other), policy.staleSeconds * SECOND) <= now
