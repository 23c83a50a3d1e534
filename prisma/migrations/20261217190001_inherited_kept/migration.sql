-- What two of staff lowered for an account that was closed binds its heirs as long as it was to: whoever holds the
-- application's own role could delete it, or raise it (MNY-13). It goes when its time is over, or when two of staff set
-- limits for the heir itself; a change of the heir's home currency rewrites its amounts and nothing else. The program's
-- clock may be a minute ahead of this one's.
CREATE FUNCTION "public"."keep_inherited_limit"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.until > app_now() + interval '1 minute' AND NOT EXISTS (SELECT FROM limit_override o WHERE o.user_id = OLD.heir_id) THEN
      RAISE EXCEPTION 'limits that were inherited stay until they end' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.currency = OLD.currency
     OR NEW.currency IS DISTINCT FROM (SELECT u.home_currency FROM "user" u WHERE u.id = NEW.heir_id)
     OR (NEW.heir_id, NEW.of_id, NEW.until, NEW.single_minor IS NULL, NEW.daily_minor IS NULL, NEW.monthly_minor IS NULL)
        IS DISTINCT FROM
        (OLD.heir_id, OLD.of_id, OLD.until, OLD.single_minor IS NULL, OLD.daily_minor IS NULL, OLD.monthly_minor IS NULL) THEN
    RAISE EXCEPTION 'limits that were inherited stay what they are' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inherited_limit_kept BEFORE UPDATE OR DELETE ON "inherited_limit"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_inherited_limit"();
