import { CORRECTIONS } from './books-corrections.ts'
import { DECIDED } from './books-decided.ts'
import { FEES } from './books-fees.ts'
import { OWN_LIMITS } from './books-limits.ts'
import { check, type Pass } from './books-pass.ts'
import { PAYOUTS } from './books-payouts.ts'
import { KEPT_RATES, RATES } from './books-rates.ts'
import { REFUNDS } from './books-refunds.ts'
import { CASES, CLEARINGS, TOPUPS } from './books-topups.ts'
import { WAIVERS } from './books-waivers.ts'

/** Each booked exchange has its journal and no other one has, leg by leg with the amounts its card showed. */
const EXCHANGES = `
     select x.reference as what from exchange x left join ledger.journal j on j.id = x.id
     where (x.state = 'booked') <> (j.id is not null)
     union all
     select x.reference from exchange x join ledger.posting p on p.journal_id = x.id
     join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account
     cross join lateral (select case
         when f.owner = 'user:' || x.owner_id and p.currency = x.sold and t.owner = 'house' then t.kind
         when f.kind = 'fx_position' and p.currency = x.bought and t.owner in ('house', 'user:' || x.owner_id) then t.kind
       end as part) l
     where x.state = 'booked' group by x.id
     having bool_or(l.part is null)
       or (sum(p.amount) filter (where l.part = 'fx_position'), sum(p.amount) filter (where l.part = 'user'))
          is distinct from (x.send::numeric, x.receive::numeric)
       or (coalesce(sum(p.amount) filter (where l.part = 'fee_exchange'), 0), coalesce(sum(p.amount) filter (where l.part = 'fx_spread'), 0),
           coalesce(sum(p.amount) filter (where l.part = 'rounding'), 0)) <> (x.fee, x.spread, x.rounding)
       or sum(p.amount) <> x.send + x.fee + x.receive + x.spread + x.rounding`

/** I5, I6, I8 and I9: what the house's business must be, seen from the books. */
export const BUSINESS: readonly Pass[] = [
  check(
    'I5',
    'select event_id from callback_inbox',
    `${TOPUPS}
     union all ${CASES}
     union all ${CLEARINGS}
     union all
     select 'unidentified ' || a.currency from ledger.account a
     left join suspense_item s on s.currency = a.currency and s.state = 'open' and s.cause not in ('returned_short', 'payout_left')
     where a.kind = 'unidentified' group by a.id, a.currency, a.balance
     having a.balance <> coalesce(sum(case s.cause when 'returned_unknown' then -s.amount else s.amount end), 0)`,
  ),
  check(
    'I6',
    'select id from top_up union all select id from notice',
    `select reference as what from top_up where state = 'pending' and expires_at < app_now() - interval '1 hour'
     union all
     select i.reference from intent i join "user" u on u.id = i.owner_id
     where i.state = 'held' and i.held_until < app_now() - interval '1 hour' and (u.state = 'active' or i.held_why = 'review')`,
  ),
  check('I8', 'select id from ledger.fx_rate', KEPT_RATES),
  check('I8', 'select id from limit_override union all select heir_id from inherited_limit', OWN_LIMITS),
  check(
    'I8',
    'select id from rebind union all select id from mailbox_case union all select id from identity_case union all select id from restriction union all select id from "user"',
    DECIDED,
  ),
  check(
    'I8',
    'select id from intent union all select id from payment_link union all select id from exchange union all select id from payout union all select id from refund union all select id from correction',
    `${EXCHANGES}
     union all ${RATES}
     union all ${PAYOUTS}
     union all ${REFUNDS}
     union all ${CORRECTIONS}
     union all ${WAIVERS}
     union all ${FEES}
     union all
     select i.reference as what from intent i left join ledger.journal j on j.id = i.id
     where (i.state = 'committed') <> (j.id is not null)
       or j.business_key <> j.kind || ':' || case when i.pays_once then i.link_id else i.id end
     union all
     select i.reference from intent i join ledger.posting p on p.journal_id = i.id
     join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account
     where i.state = 'committed' group by i.id
     having coalesce(sum(p.amount) filter (where f.owner = 'user:' || i.owner_id), 0)
          <> i.amount + case i.kind when 'send' then i.fee else 0 end
       or bool_or(case when f.owner = 'user:' || i.owner_id then p.currency <> i.currency
          else f.kind <> 'fx_position' or p.currency is distinct from i.arrives_currency end)
       or bool_or(t.owner <> 'user:' || i.payee_id
          and (t.owner <> 'house' or t.kind not in ('fee_send', 'fee_pay', 'fx_position', 'fx_spread', 'rounding')))
       or coalesce(sum(p.amount) filter (where t.owner = 'user:' || i.payee_id), 0)
          <> coalesce(i.arrives_amount, i.amount) - case i.kind when 'pay' then i.fee else 0 end
       or coalesce(sum(p.amount) filter (where f.kind = 'fx_position'), 0)
          <> coalesce(i.arrives_amount + i.spread + i.rounding, 0)
       or coalesce(sum(p.amount) filter (where t.kind = 'fx_position'), 0)
          <> case when i.arrives_currency is null then 0 else i.amount end
     union all
     select l.id::text from payment_link l left join intent i on i.id = l.paid_intent
     where (l.state = 'paid') <> coalesce(i.state = 'committed' and i.link_id = l.id, false)
     union all
     select l.id::text from payment_link l left join (
       select link_id, count(*) as times, sum(coalesce(arrives_amount, amount)) as sum, bool_or(pays_once) as once
       from intent where state = 'committed' and link_id is not null group by link_id) p on p.link_id = l.id
     where (l.paid_count, l.paid_sum) <> (coalesce(p.times, 0), coalesce(p.sum, 0)) or p.once <> coalesce(l.uses = 1, false)
     union all
     select i.reference from intent i left join ledger.hold h on h.id = i.hold_id
     left join ledger.account a on a.id = h.account_id
     where i.held_why is not null and (
       h.id is null or (i.state = 'held') <> (h.state <> 'closed') or a.owner <> 'user:' || i.owner_id
       or h.reason <> i.held_why or h.currency <> i.currency or h.amount <> i.amount + i.fee
       or i.state = 'returned' and h.released <> h.amount or i.state = 'committed' and h.captured <> h.amount)`,
  ),
  check(
    'I9',
    'select id from notice',
    // As sets: a chat service that was away for a day leaves a hundred thousand of them waiting, in as many jobs.
    `select n.id::text as what from notice n where n.state in ('waiting', 'sending')
     except
     select e.id from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
     cross join lateral (select p.payload::jsonb -> 'ids' as ids) c
     cross join lateral jsonb_array_elements_text(
       case jsonb_typeof(c.ids) when 'array' then c.ids when 'string' then jsonb_build_array(c.ids) else '[]' end) e (id)
     where j.task_identifier = 'deliver-notice'`,
  ),
]
