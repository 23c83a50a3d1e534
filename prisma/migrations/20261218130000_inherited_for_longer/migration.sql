-- MNY-13: limits that were inherited go when their time is over, when two of staff set others for the heir that hold as long,
-- or when two say that the level's hold again. Limits for a week took away what was lowered for a year. A process from
-- before, which deletes them with any newer word, sets no shorter limits for an heir while it still runs beside this.
CREATE OR REPLACE FUNCTION "public"."keep_inherited_limit"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.until > app_now() + interval '1 minute' AND NOT EXISTS (
        SELECT FROM limit_override o WHERE o.user_id = OLD.heir_id
        AND (o.valid_until >= OLD.until OR (o.single_minor IS NULL AND o.daily_minor IS NULL AND o.monthly_minor IS NULL))) THEN
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
