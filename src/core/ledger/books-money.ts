import { check } from './books-pass.ts'

/** I2: money is neither made nor lost. */
export const SUMS = check(
  'I2',
  'select id from ledger.account',
  `select currency as what from ledger.account group by currency having sum(balance) <> 0
   union all select distinct currency from ledger.account a
   where not exists (select from ledger.currency c where c.code = a.currency)`,
)

/** I4: what is on hold is what the holds say, and each was opened and closed once, by the journals it names. */
export const HELD = check(
  'I4',
  'select id from ledger.hold',
  `select a.id::text as what from ledger.account a
   left join ledger.hold h on h.account_id = a.id and h.state <> 'closed'
   where a.kind = 'user_hold' group by a.id, a.balance having a.balance <> coalesce(sum(h.amount), 0)
   union all
   select h.id::text from ledger.hold h left join ledger.account a on a.id = h.account_id and a.kind = 'user_hold'
   left join ledger.account o on o.id = h.owner_account_id
   where a.id is null or (o.owner, o.kind) is distinct from (a.owner, 'user')
      or (h.state = 'closed') is distinct from (h.closed_by is not null)
      or h.captured + h.released <> case when h.state = 'closed' then h.amount else 0 end
      or not exists (select from ledger.posting p where p.journal_id = h.opened_by
                     and p.to_account = h.account_id and p.amount = h.amount and p.currency = h.currency)
      or (h.state = 'closed' and (h.captured, h.released) <> (
            select coalesce(sum(p.amount) filter (where p.to_account <> h.owner_account_id), 0),
                   coalesce(sum(p.amount) filter (where p.to_account = h.owner_account_id), 0)
            from ledger.posting p where p.journal_id = h.closed_by and p.from_account = h.account_id))`,
)

/** What a journal moved in each currency: what left its payers, and did not merely pass through. */
const MOVED = (journal: string): string => `
  select currency, sum(net) as amount from (
    select currency, account, sum(delta) as net from (
      select currency, from_account as account, -amount as delta from ledger.posting where journal_id = ${journal}
      union all select currency, to_account, amount from ledger.posting where journal_id = ${journal}) s
    group by currency, account) n
  where net > 0 group by currency`

/** I7: reversals are few; what they moved is looked up for each of them and for what it reverses. */
export const REVERSED = check(
  'I7',
  'select id from ledger.journal',
  `select b.reverses::text as what from (
     select j.reverses, m.currency, sum(m.amount) as amount
     from ledger.journal j cross join lateral (${MOVED('j.id')}) m
     where j.reverses is not null group by j.reverses, m.currency) b
   left join ledger.journal j on j.id = b.reverses
   left join lateral (${MOVED('b.reverses')}) o on o.currency = b.currency
   where o.amount is null or b.amount > o.amount or j.reverses is not null
   union all select id::text from ledger.journal where (reverses is not null and reason is null) or approved_by = actor`,
)
