/**
 * I8, of what staff book by hand: each has its journal and the two who decided it, and moved what their card showed;
 * no other journal gives an entry back, or posts money of the house's own.
 */
export const CORRECTIONS = `
  select coalesce(c.reference, j.business_key) as what from correction c
  full join (select * from ledger.journal where kind in ('correction', 'reversal')) j on j.id = c.id
  left join approval a on a.id = c.approval_id
  where (j.business_key = 'correction:' || c.approval_id and a.kind = c.kind and a.state = 'approved'
    and j.kind = case c.kind when 'reverse_entry' then 'reversal' else 'correction' end
    and j.reverses is not distinct from c.of_id
    and (a.decided_bot, a.decided_telegram) <> (a.requested_bot, a.requested_telegram)
    and (a.decided_user is null or a.decided_user is distinct from a.requested_user)) is not true
  union all
  select c.reference from correction c join ledger.posting p on p.journal_id = c.id
  join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account
  group by c.id
  having case when c.to_user is null then sum(p.amount)
         else coalesce(sum(p.amount) filter (where t.owner = 'user:' || c.to_user and f.owner <> t.owner
           and p.currency = c.currency), 0) end <> c.amount
    or coalesce(sum(p.amount) filter (where f.owner = 'user:' || c.from_user and f.owner <> t.owner
           and p.currency = c.from_currency), 0) <> coalesce(c.from_amount, 0)
    or bool_or(f.owner like 'user:%' and f.owner <> t.owner and f.owner is distinct from 'user:' || c.from_user)`
