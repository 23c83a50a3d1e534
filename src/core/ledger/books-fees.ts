/** What was booked with a fee, as its row says: of which operation, on how much, by which version, and when it was priced. */
const PRICED = `
  select reference, kind as operation, fee, fee_version, created_at,
    case kind when 'pay' then coalesce(arrives_currency, currency) else currency end as currency,
    case kind when 'pay' then coalesce(arrives_amount, amount) else amount end as base
  from intent where state in ('committed', 'held')
  union all
  select reference, 'exchange', fee, fee_version, created_at, sold, send from exchange where state = 'booked'
  union all
  select reference, 'withdraw_' || rail, fee, fee_version, created_at, currency, amount from payout where hold_id is not null
  union all
  select t.reference, 'topup_' || t.rail, t.fee, t.fee_version, t.created_at, t.currency, t.amount
  from top_up t join ledger.journal j on j.id = t.id where not (t.fee = 0 and starts_with(j.actor, 'approval:'))`

/** The prices of each version, and until when it was the newest that had begun: no newer one had, until then. */
const RULES = `
  select f.*, f.percent * 0.01 as share, min(f.valid_from) over (partition by f.operation, f.currency order by f.version
    groups between 1 following and unbounded following) as until
  from fee_rule f`

/**
 * I8, of fees: what each thing was booked with is the price, of one of the levels, in a version of the schedule that was in
 * force when its card was written, an hour more or less for the clocks of several processes. The row keeps no level: a
 * person's changes. What staff place by hand costs nothing.
 */
export const FEES = `
  select d.reference as what from (${PRICED}) d
  where not exists (
    select from (${RULES}) r
    where r.operation = d.operation and r.currency = d.currency and r.version = d.fee_version
      and r.valid_from <= d.created_at + interval '1 hour' and coalesce(r.until > d.created_at - interval '1 hour', true)
      and d.fee = least(greatest(ceil(d.base * r.share) + r.fixed_minor, r.min_minor), r.max_minor))`
