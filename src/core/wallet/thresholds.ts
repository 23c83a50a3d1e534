import type { LimitRule } from './schedule.ts'

/** What a person set for themselves, in minor units of their home currency; null where the rule holds. */
export type OwnThresholds = { smallPaymentMinor: bigint | null; codeMinor: bigint | null }

/**
 * A person's own thresholds in the currency of a payment: never above the rule's. In a currency that is not their home's
 * they are the same part of the rule as at home, rounded down, so that one setting holds wherever money goes out.
 * @param here the rule in the payment's currency
 * @param home the rule in their home currency; the same one where they pay in that
 */
export const thresholdsIn = (own: OwnThresholds, here: LimitRule, home: LimitRule): OwnThresholds => ({
  smallPaymentMinor: partOf(own.smallPaymentMinor, here.smallMinor, home.smallMinor),
  codeMinor: partOf(own.codeMinor, here.codeMinor, home.codeMinor),
})

function partOf(own: bigint | null, here: bigint, home: bigint): bigint | null {
  if (own === null) return null
  if (own >= home) return here
  return (here * own) / home
}
