-- Limits are one sum in a person's home currency: a row a person and day. What was counted by currency is added up at
-- the house's rates of the first day, a fraction as a whole unit.
CREATE TEMPORARY TABLE counted ON COMMIT DROP AS
WITH unit AS (
  SELECT DISTINCT ON (r.currency) r.currency, r.per_euro * power(10::numeric, c.exponent) AS per_euro
  FROM ledger.fx_rate r JOIN ledger.currency c ON c.code = r.currency ORDER BY r.currency, r.observed_at DESC, r.id DESC
), worth AS (
  SELECT c.*, u.home_currency AS home, h.per_euro / o.per_euro AS rate
  FROM public.spend_counter c JOIN public."user" u ON u.id = c.user_id
    JOIN unit h ON h.currency = u.home_currency JOIN unit o ON o.currency = c.currency
)
SELECT w.user_id, w.day, w.operation, w.home AS currency, ceil(sum(w.spent * w.rate))::bigint AS spent,
       ceil(sum(w.spent_small * w.rate))::bigint AS spent_small, max(w.hour) AS hour, sum(w.in_hour)::int AS in_hour,
       sum(w.near_limit)::int AS near_limit,
       (SELECT ceil(sum(m.spent_month * m.rate))::bigint FROM (
          SELECT DISTINCT ON (l.currency) l.spent_month, l.rate FROM worth l
          WHERE l.user_id = w.user_id AND l.operation = w.operation AND l.day <= w.day
            AND date_trunc('month', l.day) = date_trunc('month', w.day)
          ORDER BY l.currency, l.day DESC) m) AS spent_month
FROM worth w GROUP BY w.user_id, w.day, w.operation, w.home;
DELETE FROM "spend_counter";
INSERT INTO "spend_counter" (user_id, day, operation, currency, spent, spent_small, hour, in_hour, near_limit, spent_month)
SELECT user_id, day, operation, currency, spent, spent_small, hour, in_hour, near_limit, spent_month FROM counted;

-- What a payment that waits was counted for, in its payer's home currency: so much is taken out again when it comes back.
ALTER TABLE "intent" ADD COLUMN "counted" BIGINT;
