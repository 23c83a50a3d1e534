-- ADM-03, RSK-02: a restriction stays what it is, but for what the account was before, until its approval ends it, once.
CREATE FUNCTION "public"."keep_restriction"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.lifted_at IS NOT NULL
     OR (NEW.id, NEW.user_id, NEW.category, NEW.reason_id, NEW.top_up_id, NEW.bot_id, NEW.telegram_id, NEW.created_at, NEW.due_at)
        IS DISTINCT FROM
        (OLD.id, OLD.user_id, OLD.category, OLD.reason_id, OLD.top_up_id, OLD.bot_id, OLD.telegram_id, OLD.created_at, OLD.due_at) THEN
    RAISE EXCEPTION 'a restriction stays until two let it go' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER restriction_kept BEFORE UPDATE OR DELETE ON "restriction"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_restriction"();
CREATE CONSTRAINT TRIGGER restriction_ends_by_two AFTER INSERT OR UPDATE ON "restriction" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.lifted_at IS NOT NULL OR NEW.lifted_by IS NOT NULL)
  EXECUTE FUNCTION "public"."keep_agreed"('lifted_by', 'release_account', 'restrictionId');

-- One approval ends one restriction: no two have ever stood when one word ended all that did.
CREATE UNIQUE INDEX "restriction_lifted_by_key" ON "restriction"("lifted_by") WHERE "lifted_by" IS NOT NULL;
