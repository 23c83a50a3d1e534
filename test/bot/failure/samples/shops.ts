import { at, eur, type Samples } from './sums.ts'

const again = {
  ...{ clientId: 'okp_app_0', redirectUri: 'https://shop.example/back', state: 's', challenge: 'c' },
  scopes: ['payments', 'profile'] as const,
}

/** Of shops, their servers and apps. */
export const SHOPS = {
  api_key_invalid: [{ code: 'api_key_invalid' }],
  test_key_needed: [{ code: 'test_key_needed' }],
  scope_missing: [{ code: 'scope_missing', scope: 'invoices:write' }],
  shop_right_missing: [
    { code: 'shop_right_missing', shop: 'Tea', role: 'cashier', needs: 'manager' },
    { code: 'shop_right_missing', shop: 'Tea', role: 'manager', needs: null },
  ],
  payer_code_invalid: [{ code: 'payer_code_invalid' }],
  invitation_over: [{ code: 'invitation_over' }],
  too_many_members: [{ code: 'too_many_members', most: 20 }],
  too_many_keys: [{ code: 'too_many_keys', most: 5 }],
  address_not_allowed: [{ code: 'address_not_allowed' }],
  addresses_needed: [{ code: 'addresses_needed' }],
  addresses_invalid: [{ code: 'addresses_invalid', wrong: '203.0.113', most: 10 }],
  return_url_refused: [{ code: 'return_url_refused', reason: 'not_registered' }],
  webhook_url_refused: [{ code: 'webhook_url_refused', reason: 'host' }],
  too_many_endpoints: [{ code: 'too_many_endpoints', most: 10 }],
  idempotency_mismatch: [{ code: 'idempotency_mismatch' }],
  idempotency_busy: [{ code: 'idempotency_busy' }],
  payment_unknown: [{ code: 'payment_unknown' }],
  refund_unknown: [{ code: 'refund_unknown' }],
  refund_too_much: [eur(0n), eur(5_00n)].map((left) => ({ code: 'refund_too_much', left, refunded: eur(7_50n) })),
  refund_ask_over: [{ code: 'refund_ask_over', until: at }],
  refund_over: [{ code: 'refund_over', until: at }],
  payer_gone: [{ code: 'payer_gone' }],
  shop_short: [{ code: 'shop_short', short: eur(3_00n) }],
  reference_taken: [{ code: 'reference_taken', invoice: 'inv_00000000000000000000000000000000' }],
  invoice_used_up: [{ code: 'invoice_used_up' }],
  amount_needed: [null, eur(500n)].map((least) => ({ code: 'amount_needed', currency: 'EUR', least })),
  below_minimum: [{ code: 'below_minimum', least: eur(500n) }],
  merchant_limit: [{ code: 'merchant_limit', asked: eur(70_000n), link: 'a'.repeat(22) }],
  static_code_limit: [at, null].map((resetsAt) => ({
    code: 'static_code_limit',
    left: eur(resetsAt ? 0n : 10_000n),
    resetsAt,
  })),
  connect_failed: (['unknown', 'app', 'answered', 'own'] as const).flatMap((why) =>
    [again, null].map((one) => ({ code: 'connect_failed', why, again: one })),
  ),
  connect_auth_failed: (['grant', 'token', 'number', 'browser'] as const).flatMap((why) =>
    [again, null].map((one) => ({ code: 'connect_auth_failed', why, again: one })),
  ),
  consent_denied: [again, null].map((one) => ({ code: 'consent_denied', again: one })),
  consent_expired: [again, null].map((one) => ({ code: 'consent_expired', again: one })),
  budget_exhausted: (['payment', 'day', 'month'] as const).map((of) => ({
    ...{ code: 'budget_exhausted', of, limit: eur(5_000n), left: eur(0n), resetsAt: of === 'payment' ? null : at },
  })),
  redirect_uri_invalid: (['address', 'https', 'user', 'fragment', 'ours', 'long', 'spelling'] as const).map(
    (reason) => ({
      ...{ code: 'redirect_uri_invalid', reason, better: reason === 'spelling' ? 'https://shop.example/' : null },
    }),
  ),
  payouts_off: [{ code: 'payouts_off' }],
  payout_unsigned: [{ code: 'payout_unsigned' }],
  payout_unknown: [{ code: 'payout_unknown' }],
  too_many_apps: [{ code: 'too_many_apps', most: 5 }],
  already_paid: [
    { code: 'already_paid', paidAt: at, reference: null },
    { code: 'already_paid', paidAt: null, reference: null },
    { code: 'already_paid', paidAt: at, reference: 'T-7QK2-9FXD' },
  ],
  invoice_unknown: [{ code: 'invoice_unknown' }],
  invoice_expired: [{ code: 'invoice_expired', expiredAt: at }],
  invoice_withdrawn: [{ code: 'invoice_withdrawn' }],
  own_link: [{ code: 'own_link' }],
  merchant_not_accepting: [
    { code: 'merchant_not_accepting' },
    { code: 'merchant_not_accepting', because: { what: 'country', country: 'AT' } },
    { code: 'merchant_not_accepting', because: { what: 'currency', takes: ['EUR', 'USD'] } },
    { code: 'merchant_not_accepting', because: { what: 'amount', least: eur(500n), most: null } },
    { code: 'merchant_not_accepting', because: { what: 'amount', least: null, most: eur(50_000n) } },
    { code: 'merchant_not_accepting', because: { what: 'amount', least: eur(500n), most: eur(50_000n) } },
  ],
  category_reserved: [{ code: 'category_reserved', category: 'games' }],
  merchant_unavailable: [{ code: 'merchant_unavailable' }],
  shop_missing: [{ code: 'shop_missing' }],
} satisfies Samples
