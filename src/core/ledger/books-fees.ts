/**
 * What was booked with a fee, as its row says: of which operation, on how much, by which version, and when that was its
 * price. Whoever confirms pays by the version of that moment, which is when it was first booked. An order is priced when it
 * is written, and its money comes whenever it comes: of that moment the database is the witness, but of those from before.
 */
const PRICED = `
  select i.reference, i.kind as operation, i.fee, i.fee_version, coalesce(j.recorded_at, i.created_at) as priced_at,
    case i.kind when 'pay' then coalesce(i.arrives_currency, i.currency) else i.currency end as currency,
    case i.kind when 'pay' then coalesce(i.arrives_amount, i.amount) else i.amount end as base
  from intent i left join ledger.hold h on h.id = i.hold_id left join ledger.journal j on j.id = coalesce(h.opened_by, i.id)
  where i.state in ('committed', 'held')
  union all
  select x.reference, 'exchange', x.fee, x.fee_version, coalesce(j.recorded_at, x.created_at), x.sold, x.send
  from exchange x left join ledger.journal j on j.id = x.id where x.state = 'booked'
  union all
  select p.reference, 'withdraw_' || p.rail, p.fee, p.fee_version, coalesce(j.recorded_at, p.created_at), p.currency, p.amount
  from payout p left join ledger.hold h on h.id = p.hold_id left join ledger.journal j on j.id = h.opened_by
  where p.hold_id is not null
  union all
  select t.reference, 'topup_' || t.rail, t.fee, t.fee_version, coalesce(t.written_at, t.created_at), t.currency, t.amount
  from top_up t join ledger.journal j on j.id = t.id where not (t.fee = 0 and starts_with(j.actor, 'approval:'))`

/** The prices of each version, and until when it was the newest that had begun: no newer one had, until then. */
const RULES = `
  select f.*, f.percent * 0.01 as share, min(f.valid_from) over (partition by f.operation, f.currency order by f.version
    groups between 1 following and unbounded following) as until
  from fee_rule f`

/**
 * I8, of fees: what each thing was booked with is the price, of one of the levels, in a version of the schedule that was in
 * force when it was agreed to, an hour more or less for the clocks of several processes. The row keeps no level: a
 * person's changes. What staff place by hand costs nothing.
 */
export const FEES = `
  select d.reference as what from (${PRICED}) d
  where not exists (
    select from (${RULES}) r
    where r.operation = d.operation and r.currency = d.currency and r.version = d.fee_version
      and r.valid_from <= d.priced_at + interval '1 hour' and coalesce(r.until > d.priced_at - interval '1 hour', true)
      and d.fee = least(greatest(ceil(d.base * r.share) + r.fixed_minor, r.min_minor), r.max_minor))`
