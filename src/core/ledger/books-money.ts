import type { Check } from './books-checks.ts'

/** Both sides of every leg: what it did to an account, and what was there after it. */
const SIDES = `
  select journal_id, from_account as account, currency, -amount as delta, from_version as version, from_balance_after as balance from ledger.posting
  union all select journal_id, to_account, currency, amount, to_version, to_balance_after from ledger.posting`

/** What each journal moved in each currency: what left its payers, and did not merely pass through. */
const MOVED = `
  select journal_id, currency, sum(net) as amount from (
    select journal_id, currency, account, sum(delta) as net from (${SIDES}) s
    where journal_id in (select id from ledger.journal where reverses is not null union select reverses from ledger.journal)
    group by journal_id, currency, account) n
  where net > 0 group by journal_id, currency`

/** What a journal's request said, word by word: the hash that was kept is the hash of this, its holds named or not. */
const REQUESTS = `
  select j.id, j.request_hash, concat_ws(E'\\n', j.kind, j.business_key, coalesce(j.reverses::text, ''), l.legs) as said,
         concat_ws(E'\\n', (select 'opens ' || h.owner_account_id || ' ' || h.reason from ledger.hold h where h.opened_by = j.id limit 1),
                          (select 'closes ' || h.id from ledger.hold h where h.closed_by = j.id limit 1)) as holds
  from ledger.journal j left join (
    select journal_id, string_agg(concat_ws(' ', from_account, to_account, amount, currency), E'\\n' order by leg) as legs
    from ledger.posting group by journal_id) l on l.journal_id = j.id`

const CUSTOMER = `('user', 'user_hold', 'merchant', 'merchant_pending')`

/** I1-I4 and I7: what is true of the books whatever they were booked for. */
export const MONEY: readonly Check[] = [
  {
    id: 'I1',
    says: 'every journal sums to zero in each currency, between accounts of that currency, as it was asked for',
    examined: 'select id from ledger.journal union all select journal_id from ledger.posting',
    breaches: `select j.id::text as what from ledger.journal j left join ledger.posting p on p.journal_id = j.id
      group by j.id having count(p.*) = 0 or count(p.*) <> max(p.leg)
      union all
      select p.journal_id::text from ledger.posting p
      left join ledger.journal j on j.id = p.journal_id
      left join ledger.account f on f.id = p.from_account and f.currency = p.currency
      left join ledger.account t on t.id = p.to_account and t.currency = p.currency
      where j.id is null or f.id is null or t.id is null or p.amount not between 1 and 10000000000000 or p.from_account = p.to_account
      union all
      select id::text from (${REQUESTS}) r where request_hash <> sha256(convert_to(said, 'UTF8'))
        and request_hash <> sha256(convert_to(concat_ws(E'\\n', said, nullif(holds, '')), 'UTF8'))`,
  },
  {
    id: 'I2',
    says: 'all accounts together sum to zero in each currency',
    examined: 'select id from ledger.account',
    breaches: `select currency::text as what from ledger.account group by currency having sum(balance) <> 0
      union all select distinct currency::text from ledger.account a
      where not exists (select from ledger.currency c where c.code = a.currency)`,
  },
  {
    id: 'I3',
    says: 'each balance is the sum of its postings, each version the next, each running balance follows',
    examined: SIDES,
    breaches: `select account::text as what from (
        select account, balance, sum(delta) over w as running, version, row_number() over w as number
        from (${SIDES}) s window w as (partition by account order by version)) r
      where running <> balance or version <> number
      union all
      select a.id::text from ledger.account a
      left join (select account, sum(delta) as total, count(*) as legs from (${SIDES}) s group by account) t on t.account = a.id
      where a.balance <> coalesce(t.total, 0) or a.version <> coalesce(t.legs, 0)`,
  },
  {
    id: 'I4',
    says: 'no customer account was ever below zero, and what is on hold is what the holds say, each closed once',
    examined: `select id from ledger.account where kind in ${CUSTOMER} union all select account_id from ledger.hold`,
    breaches: `select id::text as what from ledger.account
      where balance < floor or floor is distinct from case when kind in ${CUSTOMER} then 0 end
      union all
      select a.id::text from (${SIDES}) s join ledger.account a on a.id = s.account where s.balance < a.floor
      union all
      select a.id::text from ledger.account a
      left join ledger.hold h on h.account_id = a.id and h.state <> 'closed'
      where a.kind = 'user_hold' group by a.id, a.balance having a.balance <> coalesce(sum(h.amount), 0)
      union all
      select h.id::text from ledger.hold h left join ledger.account a on a.id = h.account_id and a.kind = 'user_hold'
      where a.id is null
         or (h.state = 'closed') is distinct from (h.closed_by is not null)
         or h.captured + h.released <> case when h.state = 'closed' then h.amount else 0 end
         or not exists (select from ledger.posting p where p.journal_id = h.opened_by
                        and p.to_account = h.account_id and p.amount = h.amount and p.currency = h.currency)
         or (h.state = 'closed' and (h.captured, h.released) <> (
               select coalesce(sum(p.amount) filter (where p.to_account <> h.owner_account_id), 0),
                      coalesce(sum(p.amount) filter (where p.to_account = h.owner_account_id), 0)
               from ledger.posting p where p.journal_id = h.closed_by and p.from_account = h.account_id))`,
  },
]

/** I7, between the checks of the house's business. */
export const REVERSED: Check = {
  id: 'I7',
  says: 'what was given back of a journal is at most what it moved, and says why',
  examined: 'select id from ledger.journal',
  breaches: `with moved as materialized (${MOVED})
    select b.reverses::text as what from (
      select j.reverses, m.currency, sum(m.amount) as amount from ledger.journal j join moved m on m.journal_id = j.id
      where j.reverses is not null group by j.reverses, m.currency) b
    left join moved o on o.journal_id = b.reverses and o.currency = b.currency
    left join ledger.journal j on j.id = b.reverses
    where o.amount is null or b.amount > o.amount or j.reverses is not null
    union all select id::text from ledger.journal where (reverses is not null and reason is null) or approved_by = actor`,
}
