import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Failure, type FailureCode, LOCALES, type Locale, money, type ProposalProblem, RISK_REASONS } from '#core'
import { type Button, press } from '../../../src/bot/card/card.ts'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { failureCard } from '../../../src/bot/failure/card.ts'
import type { Ways } from '../../../src/bot/failure/ways.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { EXPLAINS } from '../../../src/help/index.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const sceneIn = (locale: Locale) =>
  ({ words: texts.in(locale), botUsername: 'okpay_bot', publicUrl: 'https://okpay.example', phrase: null }) as Scene
const { actions } = await loadRegistries()

const eur = (minor: bigint) => money(minor, 'EUR')
const short = { available: eur(1_000n), onHold: eur(200n), needed: eur(1_212n), short: eur(212n), sendable: eur(990n) }
const at = new Date('2026-11-24T00:00:00Z')
const again = {
  ...{ clientId: 'okp_app_0', redirectUri: 'https://shop.example/back', state: 's', challenge: 'c' },
  scopes: ['payments', 'profile'] as const,
}

// One of each; a code that is missing here does not compile.
const FAILURES: { [C in FailureCode]: Extract<Failure, { code: C }>[] } = {
  insufficient_balance: [
    { code: 'insufficient_balance', ...short },
    { code: 'insufficient_balance', ...short, onHold: eur(0n), sendable: null },
  ],
  insufficient_for_fee: [
    { code: 'insufficient_for_fee', ...short },
    { code: 'insufficient_for_fee', ...short, onHold: eur(0n) },
  ],
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
  account_frozen_by_user: [{ code: 'account_frozen_by_user' }],
  closing_blocked: [{ code: 'closing_blocked' }],
  account_restricted: [{ code: 'account_restricted' }],
  pin_needed: [
    { code: 'pin_needed', why: 'manager' },
    { code: 'pin_needed', why: 'fresh_password' },
    { code: 'pin_needed', why: 'my_data' },
  ],
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
  payee_not_found: ['@nobody', ''].map((asked) => ({ code: 'payee_not_found', asked })),
  payee_unavailable: [{ code: 'payee_unavailable' }],
  too_many_kept: [{ code: 'too_many_kept', most: 200 }],
  self_transfer: [{ code: 'self_transfer' }],
  risk_refused: RISK_REASONS.flatMap((reason) => [at, null].map((until) => ({ code: 'risk_refused', reason, until }))),
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
  period_invalid: (['unreadable', 'backwards', 'future', 'before_account'] as const).map((reason) => ({
    code: 'period_invalid',
    reason,
    whole: { from: '2026-10-05', to: '2026-11-26' },
    nearest: { from: '2026-11-01', to: '2026-11-26' },
  })),
  statement_too_long: [{ code: 'statement_too_long', max: '250000' }],
  currency_not_supported: [{ code: 'currency_not_supported', supported: ['EUR', 'USD'] }],
  auth_required: (['pin', 'code'] as const).map((factor) => ({ code: 'auth_required', factor })),
  code_invalid: [1, 4, null].map((triesLeft) => ({ code: 'code_invalid', triesLeft })),
  code_used: [{ code: 'code_used' }],
  phrase_invalid: [{ code: 'phrase_invalid', least: 4, most: 32 }],
  second_factor_off: [{ code: 'second_factor_off' }],
  second_factor_needed: [
    { code: 'second_factor_needed', limit: eur(50_000n) },
    { code: 'second_factor_needed', limit: eur(25_000n), newShop: { left: eur(25_000n), until: null } },
    { code: 'second_factor_needed', limit: eur(25_000n), newShop: { left: eur(0n), until: at } },
  ],
  auth_failed: [1, 4].map((triesLeft) => ({ code: 'auth_failed', triesLeft })),
  auth_locked: [{ code: 'auth_locked', until: at }],
  pad_expired: [{ code: 'pad_expired' }],
  not_registered: [{ code: 'not_registered' }],
  already_registered: [{ code: 'already_registered' }],
  name_invalid: (['empty', 'too_long', 'characters', 'mixed_scripts', 'reserved'] as const).map((reason) => ({
    code: 'name_invalid',
    reason,
  })),
  email_invalid: [{ code: 'email_invalid' }],
  phone_foreign: [{ code: 'phone_foreign' }],
  phone_invalid: [{ code: 'phone_invalid' }],
  password_weak: (['too_short', 'too_long', 'too_simple', 'common', 'personal'] as const).map((reason) => ({
    code: 'password_weak',
    reason,
  })),
  password_mismatch: [{ code: 'password_mismatch' }],
  password_same: [{ code: 'password_same' }],
  password_known: [{ code: 'password_known' }],
  email_same: [{ code: 'email_same' }],
  chat_locked: [{ code: 'chat_locked' }],
  rebind_over: [{ code: 'rebind_over' }],
  mailbox_case_open: [{ code: 'mailbox_case_open' }],
  mailbox_unprovable: [{ code: 'mailbox_unprovable' }],
  mailbox_left: [{ code: 'mailbox_left' }],
  session_ended: [{ code: 'session_ended' }],
  pin_weak: [{ code: 'pin_weak' }],
  pin_mismatch: [{ code: 'pin_mismatch' }],
  pin_same: [{ code: 'pin_same' }],
  pin_unset: [{ code: 'pin_unset' }],
  pin_renewal_over: [{ code: 'pin_renewal_over' }],
  pin_reset_waits: [{ code: 'pin_reset_waits', until: at }],
  second_factor_waits: [{ code: 'second_factor_waits', until: at }],
  too_many_requests: [{ code: 'too_many_requests', until: at }],
  link_unknown: [{ code: 'link_unknown' }],
  link_expired: [{ code: 'link_expired' }],
  link_used: [{ code: 'link_used' }],
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
  birth_date_invalid: [{ code: 'birth_date_invalid' }],
  too_young: [{ code: 'too_young' }],
  country_unknown: [{ code: 'country_unknown' }],
  document_kind_unknown: [{ code: 'document_kind_unknown' }],
  file_refused: (['type', 'size', 'pixels', 'small', 'damaged', 'locked', 'pages', 'infected'] as const).map(
    (reason) => ({
      code: 'file_refused',
      reason,
    }),
  ),
  too_many_files: [at, null].map((until) => ({ code: 'too_many_files', max: 10, until })),
  scanner_unavailable: [{ code: 'scanner_unavailable' }],
  identity_not_open: [{ code: 'identity_not_open' }],
  identity_incomplete: [{ code: 'identity_incomplete' }],
  ticket_not_found: [{ code: 'ticket_not_found' }],
  ticket_over: [{ code: 'ticket_over' }],
  card_number: [{ code: 'card_number' }],
  text_too_long: [{ code: 'text_too_long', max: 2_000 }],
  not_allowed: [{ code: 'not_allowed' }],
  not_found: [{ code: 'not_found' }],
  own_account: [{ code: 'own_account' }],
  staff_code_needed: [{ code: 'staff_code_needed' }],
  staff_code_missing: [{ code: 'staff_code_missing' }],
  second_person: [{ code: 'second_person' }],
  customer_not_found: [{ code: 'customer_not_found', asked: '@nobody' }],
  look_needed: [{ code: 'look_needed', caseId: crypto.randomUUID() }],
  reason_needed: [{ code: 'reason_needed' }],
  provider_reference_invalid: [{ code: 'provider_reference_invalid' }],
  payer_stopped: (['frozen', 'restricted', 'closed', 'stopped'] as const).map((why) => ({
    code: 'payer_stopped',
    why,
    id: 'a',
  })),
  proposal_invalid: (
    [
      ...['not_reversible', 'too_old', 'waits', 'payee_short', 'same_account', 'over_cap', 'over_day_cap', 'dates'],
      ...['no_change', 'over_highest', 'limits_order', 'levels_order', 'no_level', 'fee_terms', 'dearer_notice'],
      ...['last_owner', 'name_needed'],
    ] as ProposalProblem[]
  ).map((why) => ({ code: 'proposal_invalid', why, amount: eur(500_00n), from: new Date(0) })),
  restore_unsure: [
    { code: 'restore_unsure', rail: 'bank', why: 'statements', since: new Date(0) },
    { code: 'restore_unsure', rail: 'bank', why: 'differences', since: new Date(0) },
  ],
  superseded: [{ code: 'superseded' }],
}

const way = (name: string) => (label: string) => press(label, name)
const WAYS: Ways = {
  instead: way('instead'),
  split: way('split'),
  payee: way('payee'),
  amount: way('amount'),
  fresh: way('fresh'),
  pin: way('pin'),
  again: way('again'),
  own: way('own'),
}

// Answered where they were asked, by typing or tapping again: the question stays on the screen with its own buttons.
const ASKED_AGAIN = new Set<FailureCode>([
  'birth_date_invalid',
  'country_unknown',
  'document_kind_unknown',
  'file_refused',
  'scanner_unavailable',
  'name_invalid',
  'email_invalid',
  'phone_foreign',
  'phone_invalid',
  'password_weak',
  'password_mismatch',
  'password_same',
  'password_known',
  'email_same',
  'pin_weak',
  'pin_mismatch',
  'pin_same',
  'text_too_long',
  'reason_needed',
  'phrase_invalid',
])

const leadsSomewhere = (button: Button) => button.kind !== 'open' || actions.has(button.action)

const all = Object.values(FAILURES).flat() as Failure[]

describe.each(LOCALES)('failures in %s', (locale) => {
  test.each(all.map((failure) => [failure.code, failure] as const))(
    '%s has words, its code and a way out',
    (code, failure) => {
      for (const ways of [WAYS, {}, { not: 'paid' }, { not: 'done' }] satisfies Ways[]) {
        const { text, buttons = [] } = failureCard(sceneIn(locale), failure, ways)
        const page = `https://t.me/okpay_bot?start=help_${EXPLAINS[code]}`
        const help = code in EXPLAINS ? ` · <a href="${page}">${locale === 'en' ? 'Help' : '帮助'}</a>` : ''
        expect(text.markup.split('\n').at(-1)).toBe(`<code>${code}</code>${help}`)
        expect(buttons.flat().filter((button) => !leadsSomewhere(button))).toEqual([])
      }
      const [first] = failureCard(sceneIn(locale), failure, WAYS).buttons?.flat() ?? []
      expect(first === undefined).toBe(ASKED_AGAIN.has(code))
    },
  )
})

test('what is typed by a stranger never becomes markup', () => {
  const { text } = failureCard(sceneIn('en'), { code: 'payee_not_found', asked: '<b>@x' })
  expect(text.markup).toContain('&lt;b&gt;@x')
})
