/** I8, of withdrawals: what a row says and what its hold and journals say is one and the same. */
export const PAYOUTS = `
  select p.reference as what from payout p left join ledger.hold h on h.id = p.hold_id
  left join ledger.account a on a.id = h.account_id left join ledger.journal j on j.id = p.journal_id
  where p.hold_id is not null and (
    h.id is null or a.owner <> 'user:' || p.owner_id or h.reason <> 'withdrawal' or h.currency <> p.currency
    or h.amount <> p.amount + p.fee or (p.state in ('review', 'held', 'sending', 'sent', 'unknown')) <> (h.state <> 'closed')
    or (p.journal_id is null) <> (p.settled_at is null) or p.journal_id is not null and h.captured <> h.amount
    or p.journal_id is not null and j.business_key <> 'payout:' || p.id
    or p.state = 'returned' and p.journal_id is not null and not exists (
         select from ledger.journal r where r.business_key = 'payout_return:' || p.id and r.reverses = p.journal_id)
    or p.state in ('returned', 'cancelled') and p.journal_id is null and h.released <> h.amount)
  union all
  select p.reference from payout p join ledger.posting l on l.journal_id = p.journal_id
  join ledger.account f on f.id = l.from_account join ledger.account t on t.id = l.to_account group by p.id
  having coalesce(sum(l.amount) filter (where t.owner = 'rail:' || p.rail and t.kind = 'payout_clearing'), 0) <> p.amount
    or coalesce(sum(l.amount) filter (where t.owner = 'house' and t.kind = 'fee_withdraw'), 0) <> p.fee
    or sum(l.amount) <> p.amount + p.fee or bool_or(f.owner <> 'user:' || p.owner_id or l.currency <> p.currency)
  union all
  select p.reference from payout p join ledger.journal r on r.business_key = 'payout_return:' || p.id
  join ledger.posting l on l.journal_id = r.id join ledger.account f on f.id = l.from_account
  join ledger.account t on t.id = l.to_account where p.state = 'returned' group by p.id
  having coalesce(sum(l.amount) filter (where f.owner = 'house' and f.kind = 'fee_withdraw'), 0) <> p.fee
    or sum(l.amount) <> p.amount + p.fee
    or bool_or(t.owner <> 'user:' || p.owner_id or t.kind <> 'user' or l.currency <> p.currency
      or (f.owner, f.kind) not in (('house', 'fee_withdraw'), ('house', 'unidentified'), ('rail:' || p.rail, 'payout_clearing')))
  union all
  select reference from payout where state = 'review' and review_until < app_now() - interval '1 hour'`
