/** Everything that was booked across two currencies, as its card said it, and when its price was asked for and its money moved. */
const DEALS = `
  select x.reference, x.sold, x.bought, x.send::numeric, x.receive::numeric, x.spread, x.rounding, x.rate, x.rates_at, x.created_at,
         j.recorded_at
  from exchange x join ledger.journal j on j.id = x.id where x.state = 'booked'
  union all
  select i.reference, i.currency, i.arrives_currency, i.amount, i.arrives_amount, i.spread, i.rounding, i.rate::numeric, i.rates_at,
         i.created_at, j.recorded_at
  from intent i left join ledger.hold h on h.id = i.hold_id
  join ledger.journal j on j.id = coalesce(h.opened_by, i.id)
  where i.state = 'committed' and i.arrives_currency is not null`

/** What one euro was in a currency, as it was known when such a deal was priced; the euro itself has no age. */
const KEPT = (currency: string): string => `
  select 1::numeric as per_euro, null::timestamptz as observed_at where ${currency} = 'EUR'
  union all
  select per_euro, observed_at from ledger.fx_rate
  where currency = ${currency} and currency <> 'EUR' and observed_at between d.rates_at and d.created_at and stored_at <= d.created_at`

/**
 * I8, of whatever moved across two currencies: what was sent was worth what came out of the house's position, by rates that
 * were kept when its card was written, fresh enough, and no better than the terms leave. So the row is not the only
 * witness of its price. Which rates those were says the older one's moment; of the other any that was kept since will do.
 */
export const RATES = `
  select d.reference as what from (${DEALS}) d
  join ledger.currency s on s.code = d.sold join ledger.currency b on b.code = d.bought
  cross join (select make_interval(secs => max(stale_seconds)) as stale, make_interval(secs => max(quote_seconds)) as holds
              from ledger.fx_policy) policy
  where d.rounding < 0 or d.rates_at + policy.stale < d.created_at
    or d.recorded_at > d.created_at + policy.holds + interval '1 hour'
    or not exists (
      select from lateral (${KEPT('d.sold')}) f cross join lateral (${KEPT('d.bought')}) t
      where least(f.observed_at, t.observed_at) = d.rates_at
        and div(d.send * t.per_euro * 10 ^ b.exponent::numeric, f.per_euro * 10 ^ s.exponent::numeric)
            = d.receive + d.spread + d.rounding
        and div(d.send * (t.per_euro - d.rate * f.per_euro) * 10 ^ b.exponent::numeric, f.per_euro * 10 ^ s.exponent::numeric)
            = d.spread
        and d.rate * f.per_euro * 100 <= t.per_euro * (100 - (
          select max(least) from (select min(spread_percent) as least from ledger.fx_terms
                                  where currency in (d.sold, d.bought) group by currency) terms)))`

/** The rates that the database judged when it kept them, each with the one kept before it and the newest until then. */
const JUDGED = `
  select r.*, lag(per_euro) over kept as was, lag(source) over kept as was_from, lag(believed) over kept as was_believed,
         max(observed_at) over (kept rows between unbounded preceding and 1 preceding) as newest
  from ledger.fx_rate r where believed is not null or source = 'house' window kept as (partition by currency order by id)`

/** I8, of what the house was told that currencies are worth: each of the moment it was stored, in order, and no jump that nobody believed. */
export const KEPT_RATES = `
  select 'rate ' || currency || ' ' || observed_at as what from (${JUDGED}) r where not believed and (
    observed_at < newest or observed_at > stored_at + interval '7 minutes'
    or abs(per_euro - was) * 100 > was * case when was_from = 'house' and was_believed is null then 50
                                              else (select max(jump_percent) from ledger.fx_policy) end)`
