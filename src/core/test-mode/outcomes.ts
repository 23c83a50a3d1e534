/**
 * What becomes of a test payment is said by the last two digits of its amount in minor units, whatever the currency:
 * 10.51 EUR, 1051 JPY and 1.051 KWD are all declined with `insufficient_balance`. Every decline code there is
 * (payments, then top-ups on the way); any other amount is paid.
 */
export const TEST_OUTCOMES = {
  '51': 'insufficient_balance',
  '52': 'insufficient_for_fee',
  '53': 'limit_single',
  '54': 'limit_daily',
  '55': 'limit_monthly',
  '56': 'account_restricted',
  '57': 'account_frozen_by_user',
  '58': 'kyc_required',
  '59': 'risk_refused',
  '60': 'merchant_unavailable',
  '61': 'merchant_not_accepting',
  '62': 'region_not_supported',
  '63': 'quote_expired',
  '64': 'invoice_expired',
  '65': 'already_paid',
  '66': 'payee_not_found',
  '67': 'auth_required',
  '68': 'auth_failed',
  '69': 'network_unknown',
  '70': 'merchant_limit',
  '81': 'bank_unavailable',
  '82': 'bank_insufficient_funds',
  '83': 'details_invalid',
  '84': 'name_mismatch',
  '85': 'provider_unavailable',
  '86': 'maintenance',
} as const

/** A code a test payment is declined with. */
export type TestDecline = (typeof TEST_OUTCOMES)[keyof typeof TEST_OUTCOMES]

export const TEST_DECLINES = Object.values(TEST_OUTCOMES)

/** Those of them that a payout can be refused with, too; whatever else an amount says, a test payout succeeds. */
const OF_PAYOUTS = [
  ...(['insufficient_balance', 'insufficient_for_fee', 'limit_single', 'limit_daily', 'limit_monthly'] as const),
  ...(['account_restricted', 'account_frozen_by_user', 'risk_refused'] as const),
  ...(['region_not_supported', 'payee_not_found', 'maintenance'] as const),
] satisfies readonly TestDecline[]
export type PayoutDecline = (typeof OF_PAYOUTS)[number]

/** What a payout of so many minor units is declined with; null: it is made. */
export function payoutOutcomeOf(minor: bigint): PayoutDecline | null {
  const declined = outcomeOf(minor)
  return OF_PAYOUTS.find((one) => one === declined) ?? null
}

const BY_DIGITS: Readonly<Record<string, TestDecline>> = TEST_OUTCOMES

/** What a payment of so many minor units is declined with; null: it is paid. */
export const outcomeOf = (minor: bigint): TestDecline | null =>
  BY_DIGITS[(minor % 100n).toString().padStart(2, '0')] ?? null
