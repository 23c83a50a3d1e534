import { finding, type Pass } from './books-pass.ts'
import { SETTLED } from './books-settled.ts'

/** Kinds of journals that only move money between the house and the institutions. */
const OF_THE_HOUSE = `('suspense', 'suspense_return', 'suspense_send_back', 'suspense_write_off', 'payout_came_back', 'payout_left',
  'payout_left_back', 'reconcile', 'reconcile_settled')`

/**
 * Every journal a row of the business says is its own, by the journal's id. Which of a row's journals it is says its kind.
 * A hold that ends by itself needs nobody who asked for its end.
 */
const OWNED = `
  select id as journal, case kind when 'pay' then 'pay' else 'send' end as kind from intent where state = 'committed'
  union all select h.opened_by, 'hold' from intent i join ledger.hold h on h.id = i.hold_id where i.state in ('held', 'returned', 'committed')
  union all select h.closed_by, 'hold_returned' from intent i join ledger.hold h on h.id = i.hold_id where i.state = 'returned'
  union all select id, 'topup' from top_up where state in ('credited', 'returned')
  union all select id, 'exchange' from exchange where state = 'booked'
  union all select id, 'refund' from refund where state = 'succeeded'
  union all select id, case kind when 'reverse_entry' then 'reversal' else 'correction' end from correction
  union all select h.opened_by, 'payout_hold' from payout p join ledger.hold h on h.id = p.hold_id
  union all select journal_id, 'payout' from payout where settled_at is not null
  union all select h.closed_by, 'payout_back' from payout p join ledger.hold h on h.id = p.hold_id
    where p.state in ('returned', 'cancelled') and p.journal_id is null
  union all select id, case when cause in ('payout_came_back', 'payout_left') then cause
    when cause = 'returned_unknown' then 'suspense_return' else 'suspense' end from suspense_item
  union all select closed_by, 'suspense_return' from suspense_item where state = 'returned'
  union all select distinct journal_id, 'reconcile' from bank_line where state in ('matched', 'offset')
  union all select h.opened_by, 'hold' from ledger.hold h where h.expires_at is not null
  union all select h.closed_by, k.kind from ledger.hold h cross join (values ('release'), ('hold_expired')) k (kind)
    where h.released = h.amount and case k.kind when 'release' then h.reason = 'payee_restricted' else h.expires_at is not null end`

/**
 * Those of which the row does not keep the id, by what they are booked as. What two agreed to is what they were asked: an
 * approval of anything else is no word for it.
 */
const NAMED = `
  select 'payout_return' as kind, 'payout_return:' || id as key from payout where state = 'returned' and journal_id is not null
  union all select 'payout_left_back', 'payout_left_back:' || id from payout where state = 'returned' and later_word = 'returned'
  union all select k.kind, k.kind || ':' || s.id from suspense_item s join approval a on a.id = s.closed_by and a.state = 'approved'
    join (values ('suspense_send_back', 'send_back_suspense', '{sent_back,returned}'::text[]),
                 ('suspense_write_off', 'write_off_suspense', '{written_off}')) k (kind, asked, states)
      on s.state = any(k.states) and a.kind = k.asked and a.request::jsonb ->> 'itemId' = s.id::text
  union all select 'waiver', 'waiver:' || id from closing where state = 'closed'
  union all ${SETTLED}`

/** Kinds, as patterns, that whoever asks says are booked beside the business: games of the bare ledger. */
export const SCRATCH = 'okpay.scratch_kinds'

/** Whether a journal is none of those. */
export const AMONG_BUSINESS = `j.kind not like all(string_to_array(coalesce(current_setting('${SCRATCH}', true), ''), ','))`

/** Journals nobody's row asks for. Both sides are read whole, once: a house's journals are too many to be looked up. */
const ORPHANS = `
  select j.business_key as what from ledger.journal j
  left join (${OWNED}) o on o.journal = j.id and o.kind = j.kind
  left join (${NAMED}) n on n.key = j.business_key and n.kind = j.kind
  left join top_up t on t.id = j.reverses and j.kind = 'topup_return' and (t.state = 'returned'
    and j.business_key = 'topup_return:' || t.id or t.state in ('credited', 'returned')
    and starts_with(j.business_key, 'topup_return:' || t.id || ':'))
  where o.journal is null and n.key is null and t.id is null
    and ${AMONG_BUSINESS}`

/** Of the kinds whose rows say nothing of each leg: between whose accounts they may be. */
const ASTRAY = `
  select j.business_key as what from ledger.journal j join ledger.posting p on p.journal_id = j.id
  join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account
  left join top_up u on u.id = j.reverses and j.kind = 'topup_return'
  where j.kind in ('hold', 'payout_hold', 'hold_returned', 'payout_back', 'hold_expired', 'release', 'waiver', 'topup_return')
    and case
      when j.kind in ('hold', 'payout_hold') then f.owner = t.owner and (f.kind, t.kind) = ('user', 'user_hold')
      when j.kind = 'waiver' then f.kind = 'user' and j.actor = f.owner and (t.owner, t.kind) = ('house', 'waived')
      when j.kind = 'topup_return' then (f.owner, f.kind) in (('user:' || u.user_id, 'user'), ('house', 'loss'), ('house', 'fee_topup'))
        and (t.owner = 'rail:' || u.rail and t.kind = 'topup_clearing' or t.owner = 'house' and t.kind = 'unidentified')
      else f.owner = t.owner and (f.kind, t.kind) = ('user_hold', 'user') end is not true
    and ${AMONG_BUSINESS}
  union all
  select j.business_key from ledger.journal j join ledger.posting p on p.journal_id = j.id
  join ledger.account a on a.id in (p.from_account, p.to_account)
  where j.kind in ${OF_THE_HOUSE} and a.owner like 'user:%'`

/** I8, asked backwards: each journal is somebody's who asked for it, and moves money only where that may go. */
export const ORIGINS: Pass = {
  answers: ['I8'],
  sql: finding('I8', 'select count(*) from ledger.journal', `${ORPHANS} union all ${ASTRAY}`),
}
