/**
 * The audit's questions, I1-I9 of the house's list. `examined` selects the rows looked at, `breaches` those that are
 * wrong, with a column `what` that names each. Reading only.
 */
type Check = { id: string; says: string; examined: string; breaches: string }

const SIDES = `
  select from_account as account, currency, -amount as delta, from_version as version, from_balance_after as balance from ledger.posting
  union all select to_account, currency, amount, to_version, to_balance_after from ledger.posting`

export const CHECKS: readonly Check[] = [
  {
    id: 'I1',
    says: 'every journal sums to zero in each currency',
    examined: 'select id from ledger.journal',
    breaches: `select j.id::text as what from ledger.journal j left join ledger.posting p on p.journal_id = j.id
      group by j.id having count(p.*) = 0 or min(p.amount) <= 0 or bool_or(p.from_account = p.to_account)`,
  },
  {
    id: 'I2',
    says: 'all accounts together sum to zero in each currency',
    examined: 'select id from ledger.account',
    breaches: 'select currency as what from ledger.account group by currency having sum(balance) <> 0',
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
    says: 'no customer account is below zero, and what is on hold is what the open holds say',
    examined: `select id from ledger.account where kind in ('user', 'user_hold')`,
    breaches: `select id::text as what from ledger.account where floor is not null and balance < floor
      union all
      select a.id::text from ledger.account a
      left join ledger.hold h on h.account_id = a.id and h.state <> 'closed'
      where a.kind = 'user_hold' group by a.id, a.balance
      having a.balance <> coalesce(sum(h.amount - h.captured - h.released), 0)`,
  },
  {
    id: 'I5',
    says: 'each event of a rail moved money at most once, and all money it brought is credited or in suspense',
    examined: 'select event_id from callback_inbox',
    breaches: `select t.reference as what from top_up t left join ledger.journal j on j.business_key = 'topup:' || t.id
      where (t.state in ('credited') and j.id is null) or (t.state in ('pending', 'in_review', 'failed', 'expired') and j.id is not null)
      union all
      select s.reference from suspense_item s left join ledger.journal j on j.id = s.id where j.id is null`,
  },
  {
    id: 'I6',
    says: 'nothing waits past its time: top-ups and notices have a next step',
    examined: 'select id from top_up union all select id from notice',
    breaches: `select reference as what from top_up where state = 'pending' and expires_at < app_now() - interval '1 hour'`,
  },
  {
    id: 'I7',
    says: 'what was given back of a journal is at most what it moved',
    examined: 'select id from ledger.journal',
    breaches: `select r.reverses::text as what from (
        select j.reverses, sum(p.amount) as back from ledger.journal j join ledger.posting p on p.journal_id = j.id
        where j.reverses is not null group by j.reverses) r
      where r.back > (select sum(p.amount) from ledger.posting p where p.journal_id = r.reverses)`,
  },
  {
    id: 'I8',
    says: 'each committed intent has exactly its journal, with the amounts the card showed; no other intent has one',
    examined: 'select id from intent',
    breaches: `select i.reference as what from intent i left join ledger.journal j on j.id = i.id
      where (i.state = 'committed') <> (j.id is not null)
      union all
      select i.reference from intent i join ledger.posting p on p.journal_id = i.id where i.state = 'committed'
      group by i.id, i.reference, i.amount, i.fee having sum(p.amount) <> i.amount + i.fee`,
  },
  {
    id: 'I9',
    says: 'each notice is delivered, parked, or waits with a job that will deliver it',
    examined: 'select id from notice',
    breaches: `select n.id::text as what from notice n where n.state in ('waiting', 'sending') and not exists (
        select from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
        where j.task_identifier = 'deliver-notice' and p.payload->>'id' = n.id::text)`,
  },
]
