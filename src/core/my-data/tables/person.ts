import type { ToldTable } from '../table.ts'

const MINE = 't.user_id = $1::uuid'

/** Who somebody is, how they get in, what they were verified by, and what was noted of what they did. */
export const PERSON: readonly ToldTable[] = [
  {
    name: 'user',
    whose: 't.id = $1::uuid',
    told:
      'id okpay_id kind state locale home_currency password_set_at pin_set_at level small_payment_minor cooling_until ' +
      'second_factor_at code_minor out_stopped_until country pays_first tops_up_first monthly_picture created_at works_in',
    opened: { name: {}, email: {}, phone: {} },
    untold: { secret: 'data_key email_index phone_index password_hash password_before pin_hash phrase' },
    leaving: 'emptied',
  },
  {
    name: 'chat',
    whose: MINE,
    order: { by: `t.bot_id || ':' || t.telegram_id`, type: 'text' },
    told:
      'bot_id telegram_id user_id username locale locale_chosen blocked last_seen_at rebound_at linked_at lock_on ' +
      'unlocked_at pin_at met_at',
    opened: { first_name: { place: `'chat.first_name:' || t.bot_id || ':' || t.telegram_id`, key: 't.data_key' } },
    untold: { secret: 'data_key' },
    leaving: 'gone',
  },
  {
    name: 'web_session',
    whose: MINE,
    told: 'id user_id browser system created_at last_seen_at expires_at',
    untold: { secret: 'token_hash' },
    leaving: 'gone',
  },
  {
    name: 'email_change',
    whose: MINE,
    told: 'id user_id state created_at until',
    opened: {
      old_email: { place: `'email_change.old:' || t.id` },
      new_email: { place: `'email_change.new:' || t.id` },
    },
    untold: { secret: 'old_index' },
    leaving: 'gone',
  },
  {
    name: 'mailbox_case',
    whose: MINE,
    told: 'id user_id state pin code objected_at moved_at created_at until',
    opened: { new_email: {}, statement: {} },
    untold: { others: 'approval_id moved_by' },
    leaving: 'gone',
  },
  {
    name: 'rebind',
    whose: MINE,
    told: 'id bot_id telegram_id user_id state old_bot old_telegram created_at until chat_stopped_at number_at',
    opened: { statement: { key: 't.data_key' } },
    untold: { secret: 'data_key number asked_for', others: 'approval_id' },
    leaving: 'gone',
  },
  {
    name: 'restriction',
    whose: MINE,
    told: 'id user_id category top_up_id state_before created_at due_at lifted_at',
    untold: { others: 'reason_id bot_id telegram_id lifted_by' },
    leaving: 'kept',
  },
  {
    name: 'identity_case',
    whose: MINE,
    told: 'id user_id level state code created_at submitted_at due_at decided_at',
    opened: { facts: {}, words: {} },
    untold: { others: 'approval_id' },
    leaving: 'later',
  },
  {
    name: 'identity_file',
    whose: MINE,
    told: 'id case_id user_id part media created_at',
    untold: { secret: 'fingerprint' },
    file: { column: 'content', media: 't.media', sealed: {} },
    leaving: 'later',
  },
  {
    name: 'identity_look',
    whose: 't.case_id in (select c.id from identity_case c where c.user_id = $1::uuid)',
    told: 'id case_id created_at',
    untold: { others: 'bot_id telegram_id reason_id' },
    leaving: 'kept',
  },
  {
    name: 'audit_event',
    // What they did themselves: what staff noted is told where it was decided, or may not be told.
    whose: `t.subject = 'user:' || $1 and (t.actor like 'web:%' or t.actor in (
      select 'chat:' || c.bot_id || ':' || c.telegram_id from chat c where c.user_id = $1::uuid))`,
    order: { by: 't.id', type: 'bigint' },
    told: 'id at actor action subject detail',
    untold: { secret: 'xid' },
    leaving: 'kept',
  },
]
