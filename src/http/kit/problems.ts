import type { FailureCode } from '#core'
import { STAFF_PROBLEMS } from './staff-problems.ts'

/** What this shell refuses by itself, before the core hears of it. */
export type EdgeCode =
  | 'route_not_found'
  | 'method_not_allowed'
  | 'rail_unknown'
  | 'signature_invalid'
  | 'malformed'
  | 'body_too_large'
  | 'encoding_not_supported'
  | 'cross_site'
  | 'form_expired'
  | 'address_limited'
  | 'key_limited'
  | 'idempotency_key_missing'
  | 'busy'
  | 'unavailable'
  | 'internal'

export type Problem = { status: number; title: string }

/** Every way a request can be refused, as machines see it. Statuses and codes are stable; titles are for developers. */
export const PROBLEMS: Readonly<Record<EdgeCode | FailureCode, Problem>> = {
  route_not_found: { status: 404, title: 'There is nothing at this address' },
  method_not_allowed: { status: 405, title: 'This address does not answer that method' },
  rail_unknown: { status: 404, title: 'No such rail, or it is switched off' },
  signature_invalid: { status: 401, title: 'The signature, its time or its id is missing or wrong' },
  malformed: { status: 400, title: 'The request is not what this address accepts' },
  body_too_large: { status: 413, title: 'The body is too large' },
  encoding_not_supported: { status: 415, title: 'The body must be sent as it is, uncompressed' },
  cross_site: { status: 403, title: 'The form was sent from another site' },
  form_expired: { status: 403, title: 'The form is too old or was not ours' },
  address_limited: { status: 429, title: 'Too many requests from this address' },
  key_limited: { status: 429, title: 'Too many requests with this API key' },
  idempotency_key_missing: { status: 400, title: 'An Idempotency-Key of 1 to 255 printable characters is needed' },
  busy: { status: 429, title: 'Too much to do right now' },
  unavailable: { status: 503, title: 'Something of ours is down; send it again later' },
  internal: { status: 500, title: 'Something went wrong on our side' },

  insufficient_balance: { status: 402, title: 'The balance is too low' },
  insufficient_for_fee: { status: 402, title: 'The balance covers the amount but not the fee' },
  limit_single: { status: 402, title: 'The amount is above the limit for one payment' },
  limit_daily: { status: 402, title: 'The daily limit is used up' },
  limit_monthly: { status: 402, title: 'The monthly limit is used up' },
  cooling_off: { status: 402, title: 'Little may go out for a while after a password reset' },
  account_frozen_by_user: { status: 402, title: 'The account was frozen by its owner' },
  closing_blocked: { status: 409, title: 'Something is left in the account, or under way there' },
  account_restricted: { status: 402, title: 'The account cannot do this at the moment' },
  rates_stale: { status: 503, title: 'The exchange rates are too old to exchange by' },
  same_currency: { status: 422, title: 'Both sides are the same currency' },
  risk_refused: { status: 402, title: 'The payment was refused for security' },
  hold_ended: { status: 409, title: 'The payment no longer waits' },
  payee_not_found: { status: 404, title: 'There is no such payee' },
  too_many_kept: { status: 409, title: 'No more payees can be kept' },
  payee_unavailable: { status: 402, title: 'The payee cannot receive money at the moment' },
  self_transfer: { status: 422, title: 'Payer and payee are the same account' },
  quote_expired: { status: 409, title: 'The quote has expired' },
  amount_too_large: { status: 422, title: 'The amount is larger than anybody may name' },
  amount_too_small: { status: 422, title: 'The amount is so small that the fee would eat it' },
  currency_not_supported: { status: 422, title: 'The currency is not supported' },
  region_not_supported: { status: 402, title: 'The rules of a country do not allow this in this currency' },

  already_paid: { status: 409, title: 'It is paid already' },
  invoice_unknown: { status: 404, title: 'There is no such payment link' },
  invoice_expired: { status: 410, title: 'The payment link has expired' },
  invoice_withdrawn: { status: 410, title: 'The shop took the payment link back' },
  invoice_used_up: { status: 410, title: 'It was paid as often as it may be' },
  amount_needed: { status: 422, title: 'The payer has to say how much' },
  below_minimum: { status: 422, title: 'The shop asks for more than that' },
  static_code_limit: { status: 402, title: 'A code that stands on a counter takes less than that' },
  own_link: { status: 422, title: 'Payer and shop are the same account' },
  merchant_limit: { status: 402, title: 'The shop may take no such sum now' },
  merchant_not_accepting: { status: 402, title: 'The shop takes no such payment, or none at the moment' },
  category_reserved: { status: 422, title: 'What is sold inside Telegram is paid in Stars only' },
  merchant_unavailable: { status: 402, title: 'The shop cannot be paid at the moment' },
  shop_right_missing: { status: 403, title: 'What somebody was hired as in the shop does not allow this' },
  invitation_over: { status: 410, title: 'The invitation was used, taken back, or is too old' },
  too_many_members: { status: 422, title: 'The shop has as many people as it can have' },
  birth_date_invalid: { status: 422, title: 'That is no date of birth' },
  too_young: { status: 422, title: 'Accounts are verified from 18 years on' },
  country_unknown: { status: 422, title: 'There is no such country' },
  document_kind_unknown: { status: 422, title: 'That kind of document is not taken' },
  file_refused: { status: 422, title: 'The file is not taken' },
  too_many_files: { status: 429, title: 'No more files are taken for now' },
  scanner_unavailable: { status: 503, title: 'Files cannot be checked at the moment' },
  identity_not_open: { status: 409, title: 'Nothing is asked at the moment' },
  identity_incomplete: { status: 422, title: 'Something is missing' },
  test_key_needed: { status: 403, title: 'This is test mode; it takes a test key' },
  api_key_invalid: { status: 401, title: 'The API key is missing, unknown, revoked or over' },
  address_not_allowed: { status: 403, title: 'The API key works from other addresses only' },
  addresses_needed: { status: 422, title: 'A token that pays people works from named addresses alone' },
  addresses_invalid: { status: 422, title: 'That is no address and no network as CIDR writes it' },
  scope_missing: { status: 403, title: 'The API key does not allow this' },
  return_url_refused: {
    status: 422,
    title: 'Customers go back to an exact https origin that was registered when the key was made',
  },
  webhook_url_refused: {
    status: 422,
    title: 'Webhooks go to https addresses by a public name, port 443 or 8443, without credentials',
  },
  too_many_endpoints: { status: 409, title: 'No more webhook endpoints can be made' },
  too_many_keys: { status: 409, title: 'No more API keys can be made' },
  idempotency_mismatch: { status: 422, title: 'The idempotency key stands for another request' },
  idempotency_busy: { status: 409, title: 'A request of that idempotency key is not done yet' },
  reference_taken: { status: 409, title: 'There is an invoice with that reference' },
  payment_unknown: { status: 404, title: 'There is no such payment' },
  payer_code_invalid: { status: 404, title: 'There is no such code, or it works no more' },
  refund_unknown: { status: 404, title: 'There is no such refund' },
  refund_too_much: { status: 422, title: 'That is more than is left of the payment' },
  refund_ask_over: { status: 410, title: 'By the shop’s policy it can no longer be asked for' },
  refund_over: { status: 410, title: 'The payment is too old to be given back' },
  shop_short: { status: 402, title: 'The balance of the shop is too low' },
  payer_gone: { status: 410, title: 'Whoever paid has no account any more' },
  connect_failed: { status: 404, title: 'There is no such app or request, or it is over' },
  connect_auth_failed: { status: 401, title: 'The access token or code is unknown, over or of another app' },
  consent_denied: { status: 403, title: 'The person refused' },
  consent_expired: { status: 410, title: 'Nobody answered in time' },
  budget_exhausted: { status: 402, title: 'It is more than was allowed, or than what is left of that' },
  payouts_off: { status: 403, title: 'The owner of the shop has not turned payouts on' },
  payout_unsigned: { status: 401, title: 'The request is not signed as it must be, or was signed too long ago' },
  payout_unknown: { status: 404, title: 'There is no such payout' },
  redirect_uri_invalid: { status: 422, title: 'Nobody can be sent back to that address' },
  too_many_apps: { status: 409, title: 'No more of them can be registered' },
  shop_missing: { status: 404, title: 'This account has no shop' },

  auth_required: { status: 401, title: 'A further factor is needed' },
  auth_failed: { status: 401, title: 'The factor was wrong' },
  auth_locked: { status: 429, title: 'Too many wrong tries' },
  code_invalid: { status: 401, title: 'The code is wrong' },
  code_used: { status: 401, title: 'The code was used already' },
  second_factor_off: { status: 409, title: 'The second factor is off' },
  phrase_invalid: { status: 422, title: 'The phrase is not acceptable' },
  second_factor_needed: { status: 402, title: 'This much needs a second factor' },
  pad_expired: { status: 410, title: 'The PIN pad has expired' },

  not_registered: { status: 403, title: 'There is no account here yet' },
  already_registered: { status: 409, title: 'There is an account here already' },
  name_invalid: { status: 422, title: 'The name is not acceptable' },
  email_invalid: { status: 422, title: 'The email address is not one' },
  phone_foreign: { status: 422, title: 'The phone number belongs to somebody else' },
  phone_invalid: { status: 422, title: 'The phone number is not one' },
  password_weak: { status: 422, title: 'The password is too weak' },
  pin_weak: { status: 422, title: 'The PIN is too easy to guess' },
  pin_mismatch: { status: 422, title: 'The two PINs differ' },
  pin_same: { status: 422, title: 'The new PIN is the old one' },
  pin_unset: { status: 403, title: 'There is no payment PIN until another is chosen' },
  pin_renewal_over: { status: 410, title: 'The time to choose another PIN is over' },
  pin_reset_waits: { status: 403, title: 'The password is too fresh to choose another PIN with' },
  second_factor_waits: {
    status: 403,
    title: 'The move of the account can still be undone; until then its second factor stays',
  },
  password_mismatch: { status: 422, title: 'The two passwords differ' },
  email_same: { status: 422, title: 'The account has that email already' },
  password_same: { status: 422, title: 'The new password is the old one' },
  too_many_requests: { status: 429, title: 'Too many requests' },

  pin_needed: { status: 403, title: 'The payment PIN has to be given for this' },
  chat_locked: { status: 403, title: 'The chat is locked; its PIN opens it' },
  mailbox_case_open: { status: 409, title: 'There is such a request already' },
  mailbox_unprovable: { status: 403, title: 'Nothing beside the chat proves whose account it is' },
  rebind_over: { status: 409, title: 'It cannot be stopped any more' },

  session_ended: { status: 401, title: 'Nobody is logged in here any more' },

  link_unknown: { status: 404, title: 'There is no such link' },
  link_expired: { status: 410, title: 'The link has expired' },
  link_used: { status: 410, title: 'The link was used already' },

  period_invalid: { status: 422, title: 'The account has no such time' },
  statement_too_long: { status: 422, title: 'The statement would be too long' },
  topup_not_found: { status: 404, title: 'There is no such top-up' },
  platform_unknown: { status: 422, title: 'That platform is not supported' },
  provider_unavailable: { status: 503, title: 'The provider of this rail cannot be reached' },
  maintenance: { status: 503, title: 'This rail, or all of the house, is under maintenance' },

  destination_unknown: { status: 404, title: 'There is no such account or card to withdraw to' },
  destination_invalid: { status: 422, title: 'No bank knows an account like that' },
  destination_new: { status: 402, title: 'Only small amounts go to a new account for a day' },
  too_many_destinations: { status: 409, title: 'No more accounts can be saved' },
  payout_unavailable: { status: 503, title: 'Nothing can be withdrawn that way at the moment' },
  destination_in_use: { status: 409, title: 'A withdrawal is on hold for this account' },
  payout_under_way: { status: 409, title: 'It is being sent and cannot be called off' },
  ticket_not_found: { status: 404, title: 'There is no such support request' },
  ticket_over: { status: 409, title: 'This support request cannot be opened again' },
  card_number: { status: 422, title: 'A text has the number of a card in it; nothing was kept' },
  text_too_long: { status: 422, title: 'The text is too long' },
  not_allowed: { status: 403, title: 'This is not allowed' },
  not_found: { status: 404, title: 'There is no such thing' },
  ...STAFF_PROBLEMS,
}
