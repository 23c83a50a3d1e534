import { type LimitFailure, RISK_REASONS } from '#core'
import { at, eur, type Samples } from './sums.ts'

const short = { available: eur(1_000n), onHold: eur(200n), needed: eur(1_212n), short: eur(212n), sendable: eur(990n) }

const LIMITS = {
  limit_single: [null, 1].map((level) => ({ code: 'limit_single', limit: eur(50_000n), asked: eur(120_000n), level })),
  limit_daily: [eur(0n), eur(5_000n)].map((left) => ({
    code: 'limit_daily',
    limit: eur(100_000n),
    used: eur(95_000n),
    left,
    resetsAt: at,
    level: left.minor === 0n ? null : 1,
  })),
  limit_monthly: [eur(0n), eur(5_000n)].map((left) => ({
    code: 'limit_monthly',
    limit: eur(500_000n),
    used: eur(495_000n),
    left,
    resetsAt: at,
    level: left.minor === 0n ? 1 : null,
  })),
  cooling_off: [eur(0n), eur(2_000n)].map((left) => ({ code: 'cooling_off', left, until: at })),
  second_factor_needed: [
    { code: 'second_factor_needed', limit: eur(50_000n) },
    { code: 'second_factor_needed', limit: eur(25_000n), newShop: { left: eur(25_000n), until: null } },
    { code: 'second_factor_needed', limit: eur(25_000n), newShop: { left: eur(0n), until: at } },
  ],
} satisfies Samples

/** Each limit as what is in the way besides. */
const LIMITED: LimitFailure[] = Object.values(LIMITS).flat()

/** Of money on its way, in or out. */
export const PAYMENTS = {
  ...LIMITS,
  insufficient_balance: [
    { code: 'insufficient_balance', ...short },
    { code: 'insufficient_balance', ...short, onHold: eur(0n), sendable: null },
    ...LIMITED.map((limited) => ({ code: 'insufficient_balance', ...short, limited }) as const),
  ],
  insufficient_for_fee: [
    { code: 'insufficient_for_fee', ...short },
    { code: 'insufficient_for_fee', ...short, onHold: eur(0n) },
    ...LIMITED.map((limited) => ({ code: 'insufficient_for_fee', ...short, onHold: eur(0n), limited }) as const),
  ],
  account_frozen_by_user: [{ code: 'account_frozen_by_user' }],
  account_restricted: [{ code: 'account_restricted' }],
  payee_not_found: ['@nobody', ''].map((asked) => ({ code: 'payee_not_found', asked })),
  payee_unavailable: [{ code: 'payee_unavailable' }],
  too_many_kept: [{ code: 'too_many_kept', most: 200 }],
  self_transfer: [{ code: 'self_transfer' }],
  risk_refused: RISK_REASONS.flatMap((reason) =>
    [at, null].map((until) => ({ code: 'risk_refused', reason, until, ...(until && { most: eur(2_000n) }) })),
  ),
  hold_ended: [true, false].map((sent) => ({ code: 'hold_ended', reference: 'T-7QK2-9FXD', sent })),
  rates_stale: [{ code: 'rates_stale', since: at, retryAt: at }],
  same_currency: [{ code: 'same_currency', currency: 'EUR' }],
  quote_expired: [{ code: 'quote_expired' }],
  destination_unknown: [{ code: 'destination_unknown' }],
  destination_invalid: [{ code: 'destination_invalid', currency: 'EUR' }],
  destination_new: [eur(0n), eur(2_000n)].map((left) => ({ code: 'destination_new', left, until: at })),
  too_many_destinations: [{ code: 'too_many_destinations', most: 5 }],
  payout_unavailable: (['bank', 'card'] as const).map((rail) => ({ code: 'payout_unavailable', rail })),
  destination_in_use: [{ code: 'destination_in_use', payoutId: 'p', amount: eur(2_000n), total: eur(2_050n) }],
  payout_under_way: [{ code: 'payout_under_way', reference: 'W-7QK2-9FXD' }],
  amount_too_large: [{ code: 'amount_too_large', cap: eur(10n ** 12n) }],
  amount_too_small: [{ code: 'amount_too_small', least: eur(2n) }],
  region_not_supported: (['hold', 'receive', 'send', 'topup', 'withdraw', 'exchange'] as const).flatMap((operation) =>
    (
      [
        { whose: 'mine', country: 'BR', currency: 'EUR', supported: ['USD'] },
        { whose: 'mine', country: null, currency: null, supported: [] },
        { whose: 'theirs', country: null, currency: 'EUR', supported: ['USD', 'GBP'] },
        { whose: 'mine', country: 'IN', currency: 'EUR', supported: [] },
      ] as const
    ).map((where) => ({ code: 'region_not_supported', operation, ...where })),
  ),
  currency_not_supported: [{ code: 'currency_not_supported', supported: ['EUR', 'USD'] }],
  topup_not_found: [{ code: 'topup_not_found' }],
  platform_unknown: [
    { code: 'platform_unknown', supported: [{ code: 'kite', name: { en: 'Kite Pay', 'zh-CN': '纸鸢支付' } }] },
  ],
  provider_unavailable: (['card', 'bank'] as const).map((rail) => ({
    code: 'provider_unavailable',
    rail,
    amount: eur(2_500n),
    reference: null,
  })),
  maintenance: (['card', 'bank'] as const).map((rail) => ({
    code: 'maintenance',
    rail,
    amount: eur(2_500n),
    reference: 'OK-7QK2-9FXD',
  })),
} satisfies Samples
