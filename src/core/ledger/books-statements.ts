import { check } from './books-pass.ts'

/** A leg of an account as the institution sees it: what leaves the account in our books has arrived there. */
const SEEN = `case when p.from_account = a.id then p.amount else -p.amount end`

/**
 * I5 of statements: each booked line has exactly its journal, a rail's `bank` account is what its booked lines come to,
 * and what is on its clearing accounts is what still waits for a line.
 */
export const STATEMENTS = check(
  'I5',
  'select id from bank_line',
  `select l.journal_id::text as what
   from (select journal_id, rail, currency, sum(minor) as minor from bank_line where journal_id is not null group by 1, 2, 3) l
   left join ledger.account a on a.owner = 'rail:' || l.rail and a.kind = 'bank' and a.currency = l.currency
   left join lateral (select sum(${SEEN}) as minor from ledger.posting p
     where p.journal_id = l.journal_id and a.id in (p.from_account, p.to_account)) b on true
   where b.minor is distinct from l.minor
   union all
   select a.kind || ' ' || a.owner || ' ' || a.currency from ledger.account a
   where a.kind = 'bank' and -a.balance <> coalesce((select sum(minor) from bank_line l
     where l.state <> 'open' and 'rail:' || l.rail = a.owner and l.currency = a.currency), 0)
   union all
   select a.kind || ' ' || a.owner || ' ' || a.currency from ledger.account a
   join clearing_mark m on m.account_id = a.id
   where -a.balance <> coalesce((select sum(minor) from clearing_item i where i.account_id = a.id and i.state = 'open'), 0)
     + coalesce((select sum(${SEEN}) from (
         select * from ledger.posting where from_account = a.id and from_version > m.version
         union all select * from ledger.posting where to_account = a.id and to_version > m.version) p
       join ledger.journal j on j.id = p.journal_id where j.kind not in ('reconcile', 'reconcile_settled')), 0)`,
)
