-- MNY-13: the same for what others inherit of limits that two of staff set, by rows that stay what they are by now.

-- What is inherited is what was set for the account it comes of. It goes when its time is over, when two of staff set others
-- for the heir that hold as long, or when two say that the level's hold again: limits for a week take away nothing that was
-- lowered for a year. The program's clock may be a minute ahead of this one's. A process from before, which deletes them with
-- any newer word, sets no shorter limits for an heir while it still runs beside this.
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
DROP TRIGGER inherited_limit_kept ON "inherited_limit";
CREATE TRIGGER inherited_limit_kept BEFORE INSERT OR UPDATE OR DELETE ON "inherited_limit"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_inherited_limit"();

-- What was rewritten on the way into another home currency is again what was set, in the transaction that forbids it.
ALTER TABLE "inherited_limit" DISABLE TRIGGER inherited_limit_kept;
UPDATE "inherited_limit" i
  SET currency = o.currency, single_minor = o.single_minor, daily_minor = o.daily_minor, monthly_minor = o.monthly_minor
  FROM (SELECT DISTINCT ON (user_id) * FROM "limit_override" ORDER BY user_id, valid_from DESC, id DESC) o
  WHERE o.user_id = i.of_id
    AND (i.currency, i.single_minor, i.daily_minor, i.monthly_minor)
        IS DISTINCT FROM (o.currency, o.single_minor, o.daily_minor, o.monthly_minor);
ALTER TABLE "inherited_limit" ENABLE TRIGGER inherited_limit_kept;
