import { OF_SHOP, type ToldTable } from '../table.ts'

/** Their shop: what it is, what it asked for and gave back, its servers and apps; and where they work themselves. */
export const SHOP: readonly ToldTable[] = [
  {
    name: 'shop',
    whose: 't.owner_id = $1::uuid',
    told: 'id owner_id name accepting repeats category country policy listens logo_id created_at',
    leaving: 'kept',
  },
  {
    name: 'shop_member',
    whose: 't.user_id = $1::uuid',
    order: { by: 't.shop_id', type: 'uuid' },
    told: 'shop_id user_id role since',
    leaving: 'gone',
  },
  {
    name: 'shop_refund_policy',
    whose: OF_SHOP,
    told: 'id shop_id days terms created_at',
    untold: { others: 'set_by' },
    leaving: 'kept',
  },
  {
    name: 'shop_picture',
    whose: OF_SHOP,
    told: 'id shop_id created_at',
    file: { column: 'jpeg', media: `'image/jpeg'`, sealed: null },
    leaving: 'gone',
  },
  {
    name: 'payment_link',
    whose: OF_SHOP,
    told:
      'id token shop_id kind currency amount least uses paid_count paid_sum day day_sum live state paid_intent paid_at ' +
      'created_at expires_at reference api_key_id return_url expiry_told posted picture_id',
    opened: { description: {}, metadata: {} },
    untold: { others: 'made_by' },
    leaving: 'key',
  },
  {
    name: 'crypto_pay_invoice',
    whose: OF_SHOP,
    order: { by: 't.number', type: 'bigint' },
    told: 'number invoice_id shop_id live created_at deleted_at',
    opened: { said: { place: `'crypto_pay_invoice.said:' || t.invoice_id` } },
    leaving: 'key',
  },
  {
    name: 'api_key',
    whose: OF_SHOP,
    told: 'id shop_id hint scopes return_origins created_at last_used_at revoked_at name addresses ends_at live',
    opened: { last_used_from: {} },
    untold: { secret: 'secret_hash signing' },
    leaving: 'emptied',
  },
  {
    name: 'webhook_endpoint',
    whose: OF_SHOP,
    told:
      'id shop_id api_key_id url types live state disabled_why old_until created_at failing_since failures last_error ' +
      'paused_until told_at warned_at',
    untold: { secret: 'data_key secret old_secret' },
    leaving: 'gone',
  },
  { name: 'connect_app', whose: OF_SHOP, told: 'id shop_id redirect_uris created_at removed_at', leaving: 'kept' },
  {
    name: 'payout_allowance',
    whose: 't.owner_id = $1::uuid',
    told:
      'id shop_id owner_id surface currency per_payment per_day state authorised_at code_at created_at expires_at granted_at ' +
      'ended_at day spent_day',
    untold: { secret: 'hash authorised_hash code_hash' },
    leaving: 'kept',
  },
  {
    name: 'shop_payout',
    whose: OF_SHOP,
    told: 'id shop_id api_key_id live allowance_id intent_id currency amount reference number created_at',
    opened: { payee: {}, description: {}, metadata: {} },
    leaving: 'key',
  },
  {
    name: 'test_invoice',
    whose: OF_SHOP,
    told:
      'id token shop_id api_key_id currency amount least uses many paid_count paid_sum return_url expiry_told parent_id ' +
      'reference state declined payment_id number fee paid_at refunded fee_back created_at expires_at',
    opened: {
      description: { place: `'test_description:' || t.id` },
      metadata: { place: `'test_metadata:' || t.id` },
    },
    leaving: 'key',
  },
  {
    name: 'test_refund',
    whose: OF_SHOP,
    told: 'id invoice_id shop_id amount fee number created_at',
    opened: { reason: { place: `'test_reason:' || t.id` } },
    leaving: 'key',
  },
]
