/** Until how many days after a payment its buyer may ask for it back, and what the shop says about that; it may be nothing. */
export type RefundPolicy = { days: number; terms: string }

/** The same for one payment: until when. `none`: the shop takes no such wishes. */
export type RefundTerms = { until: Date; none: boolean; terms: string }

export const REFUND_TERMS_MAX = 300
