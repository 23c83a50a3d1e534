const CURRENCY = `split_part(j.business_key, ':', 3)`

/** What a journal left on the account of an entry of ours: what is to arrive at the institution, negative to leave it. */
const LEFT = `(select sum(case when p.from_account = i.account_id then p.amount else -p.amount end) from ledger.posting p
    where p.journal_id = i.journal_id and i.account_id in (p.from_account, p.to_account))`

/** What the house got by a journal, negative what it lost; null where a leg is on no clearing account of the rail, or on two. */
const GOT = `(select case when bool_and((f.owner = 'rail:' || e.rail and f.kind in ('topup_clearing', 'payout_clearing'))
      <> (t.owner = 'rail:' || e.rail and t.kind in ('topup_clearing', 'payout_clearing')))
    then sum(case 'house' when t.owner then p.amount when f.owner then -p.amount else 0 end) end
  from ledger.posting p join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account
  where p.journal_id = j.id)`

/**
 * Journals by which two of staff settled a difference, an approval of anything else being no word for it: in the currency of
 * its line, which names the journal, or of its entry, and of what those differ in. Or what was lost by a line alone, and is
 * told of after all: by the entry that was married to that line, for its sum. An entry is one where its journal says so too.
 */
export const SETTLED = `
  select j.kind, j.business_key as key from ledger.journal j
  join reconcile_exception e on e.id::text = split_part(j.business_key, ':', 2) and e.state = 'settled'
  join approval a on a.id = e.closed_by and a.state = 'approved' and a.kind = 'settle_difference'
  join reconcile_exception o on o.id::text = a.request::jsonb ->> 'differenceId' and o.state = 'settled'
  left join bank_line l on l.id = e.line_id and l.state = 'settled' and l.journal_id = j.id and l.currency = ${CURRENCY}
  left join clearing_item i on (i.journal_id, i.account_id) = (e.journal_id, e.account_id) and i.state = 'settled'
    and i.currency = ${CURRENCY} and i.minor = ${LEFT}
  where j.kind = 'reconcile_settled' and j.business_key = 'difference:' || e.id || ':' || coalesce(l.currency, i.currency)
    and (o.id = e.id or o.journal_id is null and l.id is null
      and (o.line_id, o.currency, o.minor) = (i.line_id, i.currency, i.minor))
    and ${GOT} = coalesce(l.minor, 0) - coalesce(i.minor, 0)`
