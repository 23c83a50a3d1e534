/**
 * I8, of limits that somebody inherited: they are in the heir's own currency, of the newest that two of staff set for the
 * account they come from, for as long, and where both are in one currency no higher.
 */
export const INHERITED = `
  select i.heir_id || ' of ' || i.of_id as what from inherited_limit i join "user" u on u.id = i.heir_id
  left join lateral (select * from limit_override where user_id = i.of_id order by valid_from desc, id desc limit 1) o on true
  where (i.until = o.valid_until and i.currency = u.home_currency
    and (i.single_minor is null, i.daily_minor is null, i.monthly_minor is null)
      = (o.single_minor is null, o.daily_minor is null, o.monthly_minor is null)
    and (i.currency <> o.currency or (i.single_minor <= o.single_minor is not false
      and i.daily_minor <= o.daily_minor is not false and i.monthly_minor <= o.monthly_minor is not false))) is not true`
