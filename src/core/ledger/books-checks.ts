import { MONEY, REVERSED } from './books-money.ts'
import { SEALED } from './books-seal.ts'

/**
 * The audit's questions: I1-I9 and I12 of the house's list, A9 of the ledger's. `examined` selects the rows looked at, `breaches` those that are
 * wrong, with a column `what` that names each. Reading only.
 */
export type Check = { id: string; says: string; examined: string; breaches: string }

export const CHECKS: readonly Check[] = [
  ...MONEY,
  {
    id: 'I5',
    says: 'each event of a rail moved money at most once, and all money it brought is credited or an open case of suspense',
    examined: 'select event_id from callback_inbox',
    breaches: `select t.reference as what from top_up t left join ledger.journal j on j.business_key = 'topup:' || t.id
      where (t.state in ('credited') and j.id is null) or (t.state in ('pending', 'in_review', 'failed', 'expired') and j.id is not null)
      union all
      select t.reference from top_up t join ledger.posting p on p.journal_id = t.id
      group by t.id, t.reference, t.credited, t.fee having sum(p.amount) <> t.credited + t.fee
      union all
      select s.reference from suspense_item s left join ledger.journal j on j.id = s.id where j.id is null
      union all
      select 'unidentified ' || a.currency from ledger.account a
      left join suspense_item s on s.currency = a.currency and s.state = 'open' and s.cause <> 'returned_short'
      where a.kind = 'unidentified' group by a.id, a.currency, a.balance
      having a.balance <> coalesce(sum(case s.cause when 'returned_unknown' then -s.amount else s.amount end), 0)`,
  },
  {
    id: 'I6',
    says: 'nothing waits past its time: top-ups and notices have a next step',
    examined: 'select id from top_up union all select id from notice',
    breaches: `select reference as what from top_up where state = 'pending' and expires_at < app_now() - interval '1 hour'`,
  },
  REVERSED,
  {
    id: 'I8',
    says: 'each committed intent has exactly its journal, with the amounts the card showed; no other intent has one; each paid link one intent',
    examined: 'select id from intent union all select id from payment_link',
    breaches: `select i.reference as what from intent i left join ledger.journal j on j.id = i.id
      where (i.state = 'committed') <> (j.id is not null)
      union all
      select i.reference from intent i join ledger.posting p on p.journal_id = i.id where i.state = 'committed'
      group by i.id, i.reference, i.kind, i.amount, i.fee
      having sum(p.amount) <> i.amount + case i.kind when 'send' then i.fee else 0 end
      union all
      select l.id::text from payment_link l left join intent i on i.id = l.paid_intent
      where (l.state = 'paid') <> coalesce(i.state = 'committed' and i.link_id = l.id, false)`,
  },
  {
    id: 'I9',
    says: 'each notice is delivered, parked, or waits with a job that will deliver it',
    examined: 'select id from notice',
    breaches: `select n.id::text as what from notice n where n.state in ('waiting', 'sending') and not exists (
        select from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
        where j.task_identifier = 'deliver-notice' and (p.payload->'ids')::jsonb ? n.id::text)`,
  },
  ...SEALED,
]
