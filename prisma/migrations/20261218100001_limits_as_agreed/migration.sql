-- MNY-13: what two of staff agreed to for somebody, and what others inherit of it, stays in the currency it was agreed to in,
-- and is converted when it is read: so nothing has to rewrite it, and whoever holds the application's own role can neither
-- set it aside in a currency that is nobody's home nor raise it on the way into another. A process from before, which
-- rewrote both, changes no home currency of somebody with such limits while it still runs beside this, and opens no
-- account for their heir in another currency: it fails, and nothing of it is done.

-- A row says what its request does; that this was approved is asked at commit (`limit_override_by_two`). Limits that are the
-- level's again hold for a day, in which they end what was set before.
CREATE FUNCTION "public"."match_limit_override"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM approval a CROSS JOIN LATERAL (SELECT a.request::jsonb AS r) q
    WHERE a.id = NEW.approval_id AND a.kind = 'set_limits'
      AND (NEW.user_id::text, NEW.currency::text, NEW.single_minor, NEW.daily_minor, NEW.monthly_minor)
          IS NOT DISTINCT FROM
          (r ->> 'userId', r ->> 'currency', (r ->> 'single')::bigint, (r ->> 'daily')::bigint, (r ->> 'monthly')::bigint)
      AND NEW.valid_until = coalesce((r ->> 'until')::timestamptz, NEW.valid_from + interval '24 hours')) THEN
    RAISE EXCEPTION 'limits are what two people agreed to' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER limit_override_agreed BEFORE INSERT ON "limit_override"
  FOR EACH ROW EXECUTE FUNCTION "public"."match_limit_override"();

CREATE OR REPLACE FUNCTION "public"."keep_limit_override"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'limits two people agreed to stay what they are' USING ERRCODE = 'restrict_violation';
END $$;

-- Those that changes of home currency have rewritten are again what was agreed to. No process of before comes in between:
-- the trigger of the line above has locked the table until this commits.
ALTER TABLE "limit_override" DISABLE TRIGGER limit_override_kept;
UPDATE "limit_override" o
  SET currency = r.currency, single_minor = r.single, daily_minor = r.daily, monthly_minor = r.monthly
  FROM (SELECT a.id, a.request::jsonb ->> 'currency' AS currency, (a.request::jsonb ->> 'single')::bigint AS single,
               (a.request::jsonb ->> 'daily')::bigint AS daily, (a.request::jsonb ->> 'monthly')::bigint AS monthly
        FROM "approval" a WHERE a.kind = 'set_limits') r
  WHERE r.id = o.approval_id
    AND (o.currency, o.single_minor, o.daily_minor, o.monthly_minor) IS DISTINCT FROM (r.currency, r.single, r.daily, r.monthly);
ALTER TABLE "limit_override" ENABLE TRIGGER limit_override_kept;
