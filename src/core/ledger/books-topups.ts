import { AMONG_BUSINESS } from './books-origins.ts'

/** The id of a top-up that was made of a case, as the case alone gives it. */
const MADE_OF = (item: string): string => `(select overlay(overlay(h placing '8' from 13) placing 'a' from 17)::uuid
  from substr(encode(sha256(convert_to('suspense_assign:' || ${item}, 'UTF8')), 'hex'), 1, 32) h)`

/** What was told of money that came in, by the transaction that took it: its event is kept as it came, and its effect noted. */
const TOLD = `
  select e.xid, c.rail, count(*) as events from audit_event e
  join callback_inbox c on e.subject = 'callback:' || c.rail || ':' || c.event_id
  where e.action = 'callback.credited' group by e.xid, c.rail`

/** Every credited top-up, by whom it was, and whose money it was booked from: its rail's, or what waited in suspense. */
const CREDITED = `
  select t.*, j.xid, j.actor, f.owner as of_owner from top_up t join ledger.journal j on j.id = t.id
  join ledger.posting p on p.journal_id = j.id and p.leg = 1 join ledger.account f on f.id = p.from_account`
const BY_STAFF = `(c.of_owner = 'house' and starts_with(c.actor, 'approval:'))`

/**
 * I5, of top-ups: each that is credited has its journal, in the transaction that took what its rail told of it, an event
 * for each: out of the clearing of that rail, or of the case that a statement had opened of it before. Or two of staff
 * gave the money of a case to this customer.
 */
export const TOPUPS = `
  select t.reference as what from top_up t left join ledger.journal j on j.business_key = 'topup:' || t.id
  where (t.state in ('credited') and j.id is null) or (t.state in ('pending', 'in_review', 'failed', 'expired') and j.id is not null)
  union all
  select t.reference from top_up t join ledger.posting p on p.journal_id = t.id
  join ledger.account a on a.id = p.to_account join ledger.account f on f.id = p.from_account
  group by t.id having sum(p.amount) <> t.credited + t.fee or bool_or(p.currency <> t.currency)
    or count(distinct f.id) <> 1
    or coalesce(sum(p.amount) filter (where a.owner = 'user:' || t.user_id), 0) <> t.credited
    or bool_or(a.owner <> 'user:' || t.user_id and (a.owner, a.kind) <> ('house', 'fee_topup')
      or (f.owner, f.kind) not in (('rail:' || t.rail, 'topup_clearing'), ('house', 'unidentified')))
  union all
  select c.reference from (
    select c.*, count(*) over (partition by c.xid, c.rail) as booked from (${CREDITED}) c where not ${BY_STAFF}) c
  left join (${TOLD}) told on told.xid = c.xid and told.rail = c.rail
  where c.booked > coalesce(told.events, 0)
  union all
  select c.reference from (${CREDITED}) c left join suspense_item s on s.closed_by = c.id and s.state = 'assigned'
  where c.of_owner = 'house' and not ${BY_STAFF}
    and (s.told_at is not null and (s.rail, s.currency, s.amount) = (c.rail, c.currency, c.credited + c.fee)) is not true
  union all
  select c.reference from (${CREDITED}) c
  left join approval a on c.actor = 'approval:' || a.id and a.kind = 'assign_suspense' and a.state = 'approved'
  left join suspense_item s on s.closed_by = a.id and s.state = 'assigned'
  where ${BY_STAFF} and (
    s.id::text = a.request::jsonb ->> 'itemId' and (s.currency, s.amount) = (c.currency, c.credited)
    and c.user_id::text = a.request::jsonb ->> 'userId'
    and c.id = coalesce((a.request::jsonb ->> 'orderId')::uuid, ${MADE_OF('s.id')})) is not true`

/** Whether what is too much in a difference went to where it waits: so much of it, out of its rail's clearing. */
const OVER = `
  exists (select from ledger.posting p join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account
    where p.journal_id = s.id and (p.currency, p.amount) = (s.currency, s.amount) and f.owner = 'rail:' || s.rail
      and f.kind in ('topup_clearing', 'payout_clearing') and (t.owner, t.kind) = ('house', 'unidentified'))`

/**
 * I5, of suspense: each case has its journal; what a rail told of, the event that told of it, out of that rail's clearing;
 * what is too much in a difference, that difference's.
 */
export const CASES = `
  select s.reference as what from suspense_item s left join ledger.journal j on j.id = s.id
  left join callback_inbox c on c.rail = s.rail and c.event_id = s.event_id
  where case coalesce(j.kind, '')
    when 'suspense' then c.event_id is null when 'suspense_return' then c.event_id is null
    when 'reconcile_settled' then j.business_key <> s.event_id || ':' || s.currency or not ${OVER}
    when 'topup_return' then s.cause <> 'returned_short' else j.kind is distinct from s.cause end
  union all
  select s.reference from suspense_item s join ledger.journal j on j.id = s.id and j.kind in ('suspense', 'suspense_return')
  join ledger.posting p on p.journal_id = j.id
  join ledger.account f on f.id = case j.kind when 'suspense' then p.from_account else p.to_account end
  join ledger.account t on t.id = case j.kind when 'suspense' then p.to_account else p.from_account end
  group by s.id having sum(p.amount) <> s.amount
    or bool_or((f.owner, f.kind, t.kind) <> ('rail:' || s.rail, 'topup_clearing', 'unidentified') or p.currency <> s.currency)`

/** I5: the accounts that money of an institution is on are those of rails that the house has. */
export const CLEARINGS = `
  select a.kind || ' ' || a.owner || ' ' || a.currency as what from ledger.account a
  where a.kind in ('topup_clearing', 'payout_clearing', 'bank')
    and a.owner not in ('rail:bank', 'rail:card', 'rail:platform', 'rail:provider')
    and exists (select from ledger.posting p join ledger.journal j on j.id = p.journal_id
                where a.id in (p.from_account, p.to_account) and ${AMONG_BUSINESS})`
