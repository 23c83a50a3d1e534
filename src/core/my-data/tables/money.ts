import { SELLERS_KEY, SHOPS_KEY, type ToldTable } from '../table.ts'

const OWN = 't.owner_id = $1::uuid'
const MINE = 't.user_id = $1::uuid'
/** What an authorisation was held against. */
const PROOFS = 'hash authorised_hash code_hash'

/** What they paid, exchanged, topped up, withdrew and gave back, to where, and what they asked of shops. */
export const MONEY: readonly ToldTable[] = [
  {
    name: 'intent',
    whose: OWN,
    told:
      'id kind owner_id link_id pays_once currency amount fee fee_version factor authorised_at code_at state failure ' +
      'reference created_at expires_at confirmed_at delay_seconds hold_id held_until counted counted_in counted_on ' +
      'arrives_currency arrives_amount rate rates_at spread rounding given connection_id shop_payout_id',
    opened: { note: {} },
    untold: { secret: PROOFS, others: 'payee_id payer_account payee_account', law: 'held_why' },
    leaving: 'key',
  },
  {
    name: 'exchange',
    whose: OWN,
    told:
      'id owner_id given sold bought send fee receive spread rounding rate mid_rate rates_at terms_version fee_version ' +
      'state reference created_at expires_at confirmed_at',
    untold: { secret: 'hash' },
    leaving: 'kept',
  },
  {
    name: 'top_up',
    whose: MINE,
    told:
      'id user_id rail reference currency amount credited state reason created_at expires_at settled_at fee fee_version ' +
      'platform own_fee ask_at asked_at written_at',
    untold: { secret: 'page_url link_token deed' },
    leaving: 'kept',
  },
  {
    name: 'destination',
    whose: OWN,
    told:
      'id owner_id kind currency last_four state authorised_at code_at created_at expires_at opened_at cooling_until ' +
      'wanted_minor wanted_currency',
    // Of a card only its keeper's token is there, and it opens nothing for its owner.
    opened: { details: { value: `case when t.kind = 'bank' then t.details end` } },
    untold: { secret: `${PROOFS} fingerprint page_url` },
    leaving: 'later',
  },
  {
    name: 'payout',
    whose: OWN,
    told:
      'id owner_id destination_id rail currency amount fee fee_version factor authorised_at code_at state counted ' +
      'counted_in counted_on reason reference hold_id journal_id created_at expires_at confirmed_at sent_at settled_at ended_at ' +
      'provider_reference later_word waits_until released_at declined',
    untold: { secret: `${PROOFS} key`, law: 'review_until', others: 'polled_at asked resolved_by' },
    leaving: 'kept',
  },
  {
    name: 'refund',
    whose: '(t.seller_id = $1::uuid or t.payer_id = $1::uuid)',
    told:
      'id intent_id shop_id currency amount fee payer_currency payer_amount live factor authorised_at code_at state ' +
      'reference created_at expires_at confirmed_at',
    opened: { reason: { key: SELLERS_KEY } },
    untold: { secret: PROOFS, others: 'owner_id seller_id payer_id api_key_id approval_id' },
    leaving: 'key',
  },
  {
    name: 'refund_request',
    whose: 't.buyer_id = $1::uuid',
    order: { by: 't.intent_id', type: 'uuid' },
    told: 'intent_id shop_id buyer_id state ticket live created_at answer_by answered_at',
    opened: {
      reason: { place: `'refund_request.reason:' || t.intent_id` },
      answer: { place: `'refund_request.answer:' || t.intent_id`, key: SHOPS_KEY },
    },
    leaving: 'key',
  },
  {
    name: 'correction',
    whose: '(t.to_user = $1::uuid or t.from_user = $1::uuid)',
    told: 'id kind of_id currency amount from_currency from_amount reference created_at',
    untold: { others: 'approval_id to_user from_user why' },
    leaving: 'kept',
  },
  {
    name: 'limit_override',
    whose: MINE,
    told: 'id user_id currency single_minor daily_minor monthly_minor valid_from valid_until',
    untold: { others: 'approval_id' },
    leaving: 'kept',
  },
  {
    name: 'inherited_limit',
    whose: 't.heir_id = $1::uuid',
    order: { by: 't.of_id', type: 'uuid' },
    told: 'heir_id currency single_minor daily_minor monthly_minor until',
    untold: { others: 'of_id' },
    leaving: 'swept',
  },
  {
    name: 'kept_payee',
    whose: OWN,
    order: { by: 't.payee_id', type: 'uuid' },
    told: 'owner_id kept_at',
    opened: {
      name: { place: `'kept_payee.name:' || t.owner_id || ':' || t.payee_id` },
      handle: { place: `'kept_payee.handle:' || t.owner_id || ':' || t.payee_id` },
    },
    untold: { others: 'payee_id' },
    leaving: 'gone',
  },
  {
    name: 'spend_counter',
    whose: MINE,
    order: { by: `t.day || ' ' || t.operation || ' ' || t.currency`, type: 'text' },
    told: 'user_id day operation currency spent spent_small hour in_hour spent_month',
    untold: { law: 'near_limit' },
    leaving: 'swept',
  },
  {
    name: 'connection',
    whose: OWN,
    told:
      'id app_id shop_id owner_id request_id scopes currency per_payment per_day per_month days number state ' +
      'authorised_at code_at created_at expires_at granted_at ends_at ended_at ended_why day spent_day month spent_month ' +
      'spent payments last_used_at',
    untold: { secret: PROOFS },
    leaving: 'kept',
  },
  {
    name: 'paper',
    whose: MINE,
    told: 'id user_id kind form reference from_day to_day until bot_id telegram_id message_id state monthly created_at',
    untold: { secret: 'code_hash', statement: 'spans' },
    leaving: 'kept',
  },
  {
    name: 'closing',
    whose: OWN,
    told: 'id owner_id state authorised_at code_at created_at expires_at closed_at erase_at erased_at',
    untold: { secret: PROOFS },
    leaving: 'kept',
  },
]
