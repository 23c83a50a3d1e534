import type { LimitRule } from './schedule.ts'

/** What a person set for themselves, in minor units of their home currency; null where the rule holds. */
export type OwnThresholds = { smallPaymentMinor: bigint | null; codeMinor: bigint | null }

/** A person's own thresholds: never above the rule's of their home currency, whatever that has become meanwhile. */
export const thresholdsIn = (own: OwnThresholds, rule: LimitRule): OwnThresholds => ({
  smallPaymentMinor: atMost(own.smallPaymentMinor, rule.smallMinor),
  codeMinor: atMost(own.codeMinor, rule.codeMinor),
})

const atMost = (own: bigint | null, most: bigint): bigint | null => (own !== null && own > most ? most : own)
