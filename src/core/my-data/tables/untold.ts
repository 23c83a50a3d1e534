import type { UntoldTable } from '../table.ts'

const MINE = 't.user_id = $1::uuid'
const OWN = 't.owner_id = $1::uuid'

/** Tables that lead to a person and are not told, each with its reason. Schema `ledger` goes by its name. */
export const UNTOLD: readonly UntoldTable[] = [
  // What opens an account, or proves that somebody is who they are.
  { name: 'second_factor', why: 'secret', whose: MINE, leaving: 'gone' },
  { name: 'second_factor_draft', why: 'secret', whose: MINE, leaving: 'gone' },
  { name: 'recovery_code', why: 'secret', whose: MINE, leaving: 'gone' },
  { name: 'pin_renewal', why: 'secret', whose: MINE, leaving: 'gone' },
  { name: 'pin_pad', why: 'secret', whose: 't.subject = $1::uuid', leaving: 'gone' },
  { name: 'link_token', why: 'secret', whose: 't.subject = $1::uuid', leaving: 'gone' },
  { name: 'payer_code', why: 'secret', whose: MINE, leaving: 'gone' },
  // Refresh tokens stay for some days, so that an app hears what became of its connection.
  { name: 'connection_token', why: 'secret', leaving: 'swept' },
  {
    name: 'shop_invitation',
    why: 'secret',
    whose: 't.shop_id in (select s.id from shop s where s.owner_id = $1::uuid)',
    leaving: 'gone',
  },
  // Copies and counters that end by themselves within days: what they are of is told.
  { name: 'registration', why: 'passing', leaving: 'swept' },
  { name: 'handled_update', why: 'passing', leaving: 'swept' },
  { name: 'chat_session', why: 'passing', leaving: 'swept' },
  { name: 'button', why: 'passing', leaving: 'swept' },
  { name: 'factor_throttle', why: 'passing', leaving: 'swept' },
  { name: 'notice', why: 'passing', leaving: 'swept' },
  { name: 'mail', why: 'passing', leaving: 'swept' },
  { name: 'connect_request', why: 'passing', leaving: 'swept' },
  { name: 'shop_event', why: 'passing', leaving: 'swept' },
  {
    name: 'webhook_delivery',
    why: 'passing',
    leaving: 'gone',
    whose: `t.endpoint_id in (
      select w.id from webhook_endpoint w join shop s on s.id = w.shop_id where s.owner_id = $1::uuid)`,
  },
  { name: 'idempotency_key', why: 'passing', leaving: 'swept' },
  { name: 'forgotten_payee', why: 'passing', whose: OWN, leaving: 'gone' },
  // Other people’s, and what staff and institutions write down of their own work.
  { name: 'known_payee', why: 'others', whose: OWN, leaving: 'gone' },
  { name: 'link_post', why: 'others', leaving: 'kept' },
  { name: 'staff', why: 'others', leaving: 'kept' },
  { name: 'staff_code', why: 'others', leaving: 'kept' },
  { name: 'same_person', why: 'others', leaving: 'kept' },
  // Begins when the account ends, and goes with the last that is kept of it.
  { name: 'closed_chat', why: 'others', leaving: 'kept' },
  // Fingerprints by which limits are not got round, until the month, or what staff lowered, is over.
  { name: 'closed_reach', why: 'law', whose: MINE, leaving: 'swept' },
  { name: 'staff_reason', why: 'others', leaving: 'kept' },
  { name: 'approval', why: 'others', leaving: 'kept' },
  { name: 'reconcile_exception', why: 'others', leaving: 'kept' },
  // Staff's view of the house: a rail, a check, a count. What is in it names no customer.
  { name: 'rail_switch', why: 'others', leaving: 'kept' },
  { name: 'fee_rule', why: 'others', leaving: 'kept' },
  { name: 'limit_rule', why: 'others', leaving: 'kept' },
  { name: 'alarm', why: 'others', leaving: 'kept' },
  { name: 'announcement', why: 'others', leaving: 'kept' },
  { name: 'support_desk', why: 'others', leaving: 'kept' },
  { name: 'bank_statement', why: 'others', leaving: 'kept' },
  { name: 'bank_line', why: 'others', leaving: 'kept' },
  { name: 'suspense_item', why: 'others', leaving: 'kept' },
  { name: 'callback_inbox', why: 'others', leaving: 'kept' },
  { name: 'callback_doubt', why: 'others', leaving: 'kept' },
  // How fraud is looked for: whoever knows it gets round it.
  { name: 'risk_decision', why: 'law', leaving: 'kept' },
  // Every movement of theirs is a line of the statement that lies beside it.
  { name: 'ledger.account', why: 'statement', leaving: 'kept' },
  { name: 'ledger.journal', why: 'statement', leaving: 'kept' },
  { name: 'ledger.posting', why: 'statement', leaving: 'kept' },
  { name: 'ledger.hold', why: 'statement', leaving: 'kept' },
]

/** Tables that say nothing of anybody. One that leads to a person all the same is found by a test. */
export const OF_NOBODY: readonly string[] = [
  ...['ledger.currency', 'ledger.fx_rate', 'ledger.fx_policy', 'ledger.fx_terms', 'ledger.seal', 'ledger.region_rule'],
  ...['risk_rule', 'rail_rule', 'rail_state', 'rate_doubt', 'service_mode', 'house_key'],
  ...['clearing_item', 'clearing_mark', 'mail_arrived', 'clock', 'sign', 'forged_callback'],
]
