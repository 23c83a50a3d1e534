-- ADM-03, REC-06, KYC: recoveries, identity levels and the end of a restriction take two of staff, and so far the database
-- took the program's word for it. Each such row names the approval that allowed it, whose own words name that very row.
--
-- A process of before, for the minutes it runs beside this schema, names no approval of a recovery or of a case: what two
-- agree to there is refused whole, their request stays open, and the new process does it. It ends restrictions as before.
-- Nothing that customers do writes such a row, but for carrying out a recovery that was approved before: that goes on.

ALTER TABLE "rebind" ADD COLUMN "approval_id" UUID,
  ADD CONSTRAINT "rebind_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "identity_case" ADD COLUMN "approval_id" UUID,
  ADD CONSTRAINT "identity_case_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What was decided before: by the request that says so, which is still there.
UPDATE "rebind" r SET approval_id = a.id FROM "approval" a
 WHERE a.kind = 'rebind_account' AND a.state = 'approved' AND a.request::jsonb->>'rebindId' = r.id::text AND r.state NOT IN ('open', 'identity');
UPDATE "identity_case" c SET approval_id = a.id FROM "approval" a
 WHERE a.kind = 'set_level' AND a.state = 'approved' AND a.request::jsonb->>'caseId' = c.id::text AND c.state = 'approved';
CREATE UNIQUE INDEX "rebind_approval_id_key" ON "rebind"("approval_id");
CREATE UNIQUE INDEX "identity_case_approval_id_key" ON "identity_case"("approval_id");

-- At commit, for the effect and the decision are written one after the other: the approval in this column (1) is of this
-- kind (2) and names this row (3), its person, and, of a case, its level and when it was handed in. One from before there
-- could be two restrictions of an account names none, and one from before that was noted no moment.
CREATE FUNCTION "public"."keep_agreed"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  kept jsonb := to_jsonb(NEW);
BEGIN
  IF NOT EXISTS (
    SELECT FROM approval a CROSS JOIN LATERAL (SELECT a.request::jsonb AS asked) r
     WHERE a.id = (kept->>TG_ARGV[0])::uuid AND a.kind = TG_ARGV[1] AND a.state = 'approved'
       AND asked->>'userId' = NEW.user_id::text
       AND (asked->>TG_ARGV[2] = NEW.id::text OR TG_ARGV[1] = 'release_account' AND NOT asked ? TG_ARGV[2])
       AND asked->>'level' IS NOT DISTINCT FROM kept->>'level'
       AND ((asked->>'handedIn')::timestamptz = (kept->>'submitted_at')::timestamptz) IS NOT FALSE) THEN
    RAISE EXCEPTION 'this takes two people' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- A recovery begins open, is about one person and one chat, and waits 72 hours once two agreed to it: once, from where
-- they compared. Only then, or with a code, from where nobody was asked, it moves. The program's clock may be a minute away.
CREATE FUNCTION "public"."keep_rebind"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
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
CREATE TRIGGER rebind_kept BEFORE INSERT OR UPDATE ON "rebind"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_rebind"();
CREATE CONSTRAINT TRIGGER rebind_by_two AFTER UPDATE ON "rebind" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'waiting' AND OLD.state <> 'waiting')
  EXECUTE FUNCTION "public"."keep_agreed"('approval_id', 'rebind_account', 'rebindId');

-- A case becomes approved, or one that is another's, or of another level, by its approval alone.
CREATE CONSTRAINT TRIGGER identity_begins_by_two AFTER INSERT ON "identity_case" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'approved')
  EXECUTE FUNCTION "public"."keep_agreed"('approval_id', 'set_level', 'caseId');
CREATE CONSTRAINT TRIGGER identity_by_two AFTER UPDATE ON "identity_case" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'approved'
    AND (OLD.id, OLD.state, OLD.user_id, OLD.level, OLD.submitted_at, OLD.approval_id)
      IS DISTINCT FROM (NEW.id, NEW.state, NEW.user_id, NEW.level, NEW.submitted_at, NEW.approval_id))
  EXECUTE FUNCTION "public"."keep_agreed"('approval_id', 'set_level', 'caseId');

-- A level is somebody's for whom a case of it is approved. Nothing lowers one; who keeps theirs is not asked.
CREATE FUNCTION "public"."keep_level"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM identity_case c WHERE c.user_id = NEW.id AND c.level = NEW.level AND c.state = 'approved') THEN
    RAISE EXCEPTION 'a level takes two people' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER user_begins_without_level AFTER INSERT ON "user" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.level > 0) EXECUTE FUNCTION "public"."keep_level"();
CREATE CONSTRAINT TRIGGER user_level_by_two AFTER UPDATE OF level ON "user" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.level > OLD.level) EXECUTE FUNCTION "public"."keep_level"();

-- A restriction stays what it is, but for what the account was before, until its approval ends it, once.
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

-- While one stands, whatever the program believes, its account is restricted.
CREATE FUNCTION "public"."keep_restricted"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM restriction r WHERE r.user_id = NEW.id AND r.lifted_at IS NULL) THEN
    RAISE EXCEPTION 'a restriction of it stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER user_stays_restricted AFTER UPDATE OF state ON "user" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state = 'restricted' AND NEW.state <> 'restricted') EXECUTE FUNCTION "public"."keep_restricted"();

-- Another address likewise: by the approval of this very case.
DROP TRIGGER mailbox_by_two ON "mailbox_case";
CREATE CONSTRAINT TRIGGER mailbox_by_two AFTER INSERT OR UPDATE ON "mailbox_case" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.approval_id IS NOT NULL)
  EXECUTE FUNCTION "public"."keep_agreed"('approval_id', 'replace_mailbox', 'mailboxId');
