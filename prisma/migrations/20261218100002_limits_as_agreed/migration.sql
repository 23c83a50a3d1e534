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

-- What is inherited is what was set for the account it comes of. It goes when its time is over, or when two of staff set
-- limits for the heir itself. The program's clock may be a minute ahead of this one's.
CREATE OR REPLACE FUNCTION "public"."keep_inherited_limit"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.until > app_now() + interval '1 minute' AND NOT EXISTS (SELECT FROM limit_override o WHERE o.user_id = OLD.heir_id) THEN
      RAISE EXCEPTION 'limits that were inherited stay until they end' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' OR NOT EXISTS (
    SELECT FROM (SELECT * FROM limit_override WHERE user_id = NEW.of_id ORDER BY valid_from DESC, id DESC LIMIT 1) o
    WHERE (NEW.currency, NEW.single_minor, NEW.daily_minor, NEW.monthly_minor, NEW.until)
          IS NOT DISTINCT FROM (o.currency, o.single_minor, o.daily_minor, o.monthly_minor, o.valid_until)) THEN
    RAISE EXCEPTION 'limits that were inherited stay what they are' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER inherited_limit_kept ON "inherited_limit";
CREATE TRIGGER inherited_limit_kept BEFORE INSERT OR UPDATE OR DELETE ON "inherited_limit"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_inherited_limit"();
