-- ADM-03, REC-06: a recovery names the approval that allowed it.
ALTER TABLE "rebind" ADD COLUMN "approval_id" UUID,
  ADD CONSTRAINT "rebind_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What was decided before: by the request that says so, which is still there.
UPDATE "rebind" r SET approval_id = a.id FROM "approval" a
 WHERE a.kind = 'rebind_account' AND a.state = 'approved' AND a.request::jsonb->>'rebindId' = r.id::text AND r.state NOT IN ('open', 'identity');
CREATE UNIQUE INDEX "rebind_approval_id_key" ON "rebind"("approval_id") WHERE "approval_id" IS NOT NULL;

-- A recovery begins open, is about one person and one chat, and waits 72 hours once two agreed to it: once, from where
-- they compared. Only then, or with a code, from where nobody was asked, it moves. One they agreed to stays as long as its
-- account, or another would take its name. The program's clock may be a minute away.
CREATE FUNCTION "public"."keep_rebind"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.approval_id IS NOT NULL AND NOT EXISTS (SELECT FROM "user" u WHERE u.id = OLD.user_id AND u.state = 'closed') THEN
      RAISE EXCEPTION 'a recovery goes its way' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state IN ('waiting', 'bound') OR NEW.approval_id IS NOT NULL THEN
      RAISE EXCEPTION 'a recovery begins open' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.bot_id, NEW.telegram_id) IS DISTINCT FROM (OLD.id, OLD.bot_id, OLD.telegram_id)
     OR OLD.state <> 'open' AND (NEW.user_id IS DISTINCT FROM OLD.user_id OR NEW.state = 'open')
     OR NEW.approval_id IS DISTINCT FROM OLD.approval_id AND (OLD.approval_id IS NOT NULL OR NEW.state <> 'waiting')
     OR NEW.state = 'waiting' AND (CASE OLD.state
          WHEN 'waiting' THEN NEW.until <> OLD.until OR NEW.approval_id IS DISTINCT FROM OLD.approval_id
          WHEN 'identity' THEN OLD.approval_id IS NOT NULL OR NEW.until < app_now() + interval '71 hours 59 minutes'
          ELSE true END)
     OR NEW.state = 'bound' AND (CASE OLD.state
          WHEN 'waiting' THEN OLD.until > app_now() + interval '1 minute'
          ELSE OLD.state NOT IN ('open', 'bound') END) THEN
    RAISE EXCEPTION 'a recovery goes its way' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rebind_kept BEFORE INSERT OR UPDATE OR DELETE ON "rebind"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_rebind"();
CREATE CONSTRAINT TRIGGER rebind_by_two AFTER UPDATE ON "rebind" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'waiting' AND OLD.state <> 'waiting')
  EXECUTE FUNCTION "public"."keep_agreed"('approval_id', 'rebind_account', 'rebindId');
