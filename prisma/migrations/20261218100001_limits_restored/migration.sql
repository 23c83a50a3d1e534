-- MNY-13: limits that two of staff set, and what others inherit of them, are again what was agreed to, where changes of home
-- currency have rewritten them: from now on they are converted when they are read.
ALTER TABLE "limit_override" DISABLE TRIGGER limit_override_kept;
UPDATE "limit_override" o
  SET currency = r.currency, single_minor = r.single, daily_minor = r.daily, monthly_minor = r.monthly
  FROM (SELECT a.id, a.request::jsonb ->> 'currency' AS currency, (a.request::jsonb ->> 'single')::bigint AS single,
               (a.request::jsonb ->> 'daily')::bigint AS daily, (a.request::jsonb ->> 'monthly')::bigint AS monthly
        FROM "approval" a WHERE a.kind = 'set_limits') r
  WHERE r.id = o.approval_id
    AND (o.currency, o.single_minor, o.daily_minor, o.monthly_minor) IS DISTINCT FROM (r.currency, r.single, r.daily, r.monthly);
ALTER TABLE "limit_override" ENABLE TRIGGER limit_override_kept;
ALTER TABLE "inherited_limit" DISABLE TRIGGER inherited_limit_kept;
UPDATE "inherited_limit" i
  SET currency = o.currency, single_minor = o.single_minor, daily_minor = o.daily_minor, monthly_minor = o.monthly_minor
  FROM (SELECT DISTINCT ON (user_id) * FROM "limit_override" ORDER BY user_id, valid_from DESC, id DESC) o
  WHERE o.user_id = i.of_id
    AND (i.currency, i.single_minor, i.daily_minor, i.monthly_minor)
        IS DISTINCT FROM (o.currency, o.single_minor, o.daily_minor, o.monthly_minor);
ALTER TABLE "inherited_limit" ENABLE TRIGGER inherited_limit_kept;
