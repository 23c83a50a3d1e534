/**
 * I8, of limits that two of staff set for somebody: each is what its request says, which was approved. And of those that
 * somebody inherited: they are the newest that were set for the account they come from.
 */
export const OWN_LIMITS = `
  select 'limits ' || o.id as what from limit_override o
  left join approval a on a.id = o.approval_id and a.kind = 'set_limits' and a.state = 'approved'
  left join lateral (select a.request::jsonb as r) q on true
  where ((o.user_id::text, o.currency::text, o.single_minor, o.daily_minor, o.monthly_minor)
      is not distinct from
      (r ->> 'userId', r ->> 'currency', (r ->> 'single')::bigint, (r ->> 'daily')::bigint, (r ->> 'monthly')::bigint)
    and o.valid_until = coalesce((r ->> 'until')::timestamptz, o.valid_from + interval '24 hours')) is not true
  union all
  select i.heir_id || ' of ' || i.of_id from inherited_limit i
  left join lateral (select * from limit_override where user_id = i.of_id order by valid_from desc, id desc limit 1) o on true
  where (i.until, i.currency, i.single_minor, i.daily_minor, i.monthly_minor)
    is distinct from (o.valid_until, o.currency, o.single_minor, o.daily_minor, o.monthly_minor)`
