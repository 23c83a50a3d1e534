import type { RefundPolicy, RefundTerms } from '#core'

type Say = (key: string, args: Record<string, string | number>) => string

/** What a shop says about refunds, before one pays it. */
export const refundPolicyText = (say: Say, { days, terms }: RefundPolicy): string =>
  withTerms(say, days === 0 ? say('refunds-none', {}) : say('refunds-within', { days }), terms)

/** The same of a payment that was made. @param date writes a day */
export const refundTermsText = (say: Say, { until, none, terms }: RefundTerms, date: (at: Date) => string): string =>
  withTerms(say, none ? say('refunds-none', {}) : say('refunds-until', { until: date(until) }), terms)

const withTerms = (say: Say, said: string, terms: string): string =>
  terms === '' ? said : say('refunds-with-terms', { said, terms })
