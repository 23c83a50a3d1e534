-- What a shop may be paid by its owner's level: at once, in a UTC day and in a UTC month, whatever is paid in, counted in
-- the owner's home currency as what they pay is. More than a person may send, for many people pay one shop.
INSERT INTO "limit_rule" (version, level, operation, currency, single_minor, daily_minor, monthly_minor, small_minor,
  small_daily_minor, code_minor, valid_from)
SELECT 1, level, 'take', currency, 2 * single_minor, 5 * daily_minor, 4 * monthly_minor, 0, 0, 2 * single_minor, '2026-01-01'
FROM "limit_rule" l WHERE l.operation = 'out'
  AND l.version = (SELECT min(version) FROM "limit_rule" m
                   WHERE m.operation = 'out' AND m.level = l.level AND m.currency = l.currency);

-- What shops were paid this month counts from the first day: each day's row says what the month had come to by then, in
-- the owner's home currency at the house's mid rates, a fraction as a whole unit.
WITH unit AS (
  SELECT DISTINCT ON (r.currency) r.currency, r.per_euro * power(10::numeric, c.exponent) AS per_euro
  FROM ledger.fx_rate r JOIN ledger.currency c ON c.code = r.currency ORDER BY r.currency, r.observed_at DESC, r.id DESC
), paid AS (
  SELECT i.payee_id AS user_id, (i.confirmed_at AT TIME ZONE 'utc')::date AS day, u.home_currency AS currency,
         ceil(sum(coalesce(i.arrives_amount, i.amount)
                  * CASE WHEN coalesce(i.arrives_currency, i.currency) = u.home_currency THEN 1 ELSE h.per_euro / o.per_euro END))::bigint AS minor
  FROM "intent" i JOIN "user" u ON u.id = i.payee_id
    LEFT JOIN unit h ON h.currency = u.home_currency LEFT JOIN unit o ON o.currency = coalesce(i.arrives_currency, i.currency)
  WHERE i.kind = 'pay' AND i.state = 'committed' AND i.confirmed_at >= date_trunc('month', app_now() AT TIME ZONE 'utc') AT TIME ZONE 'utc'
  GROUP BY 1, 2, 3
)
INSERT INTO "spend_counter" (user_id, day, operation, currency, spent, spent_month)
SELECT user_id, day, 'take', currency, minor, sum(minor) OVER (PARTITION BY user_id, currency ORDER BY day) FROM paid
WHERE minor IS NOT NULL;
