-- REC-08, ADM-03: a lost mailbox's case waited, again, by what two of staff had agreed to before somebody spoke against it,
-- where whoever holds the application's role wrote that nobody had. A process of before writes it as this asks for.

-- A case begins asked, is about one person and one address, and stays as long as its account. It waits 72 hours once two
-- agreed to it, from where they compared and where the account is in its chat. Who spoke against it is not unsaid, and is
-- what takes it back from there, or a move by code, and nothing else says that it was moved; only with its hours over it is
-- done. With what it was asked for stays, but that a PIN may turn out to be none. The program's clock may be a minute away.
CREATE FUNCTION "public"."keep_mailbox_case"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT FROM "user" u WHERE u.id = OLD.user_id AND u.state = 'closed') THEN
      RAISE EXCEPTION 'a case goes its way' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'asked' OR num_nonnulls(NEW.approval_id, NEW.objected_at, NEW.moved_at, NEW.moved_by) > 0 THEN
      RAISE EXCEPTION 'a case begins asked' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.user_id, NEW.new_email, NEW.created_at, NEW.code)
       IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.new_email, OLD.created_at, OLD.code)
     OR NEW.pin AND NOT OLD.pin
     OR OLD.objected_at IS NOT NULL AND (NEW.objected_at >= OLD.objected_at) IS NOT TRUE
     OR OLD.moved_at IS NOT NULL AND (NEW.moved_at >= OLD.moved_at) IS NOT TRUE
     OR NEW.approval_id IS NOT NULL AND NEW.approval_id IS DISTINCT FROM OLD.approval_id
        AND NOT (OLD.state = 'identity' AND NEW.state = 'waiting')
     OR (CASE OLD.state
          WHEN 'asked' THEN NEW.state IN ('waiting', 'done')
          WHEN 'identity' THEN NEW.state IN ('asked', 'done')
            OR NEW.state = 'waiting' AND (NEW.until < app_now() + interval '71 hours 59 minutes' OR NEW.moved_by IS NOT NULL)
          WHEN 'waiting' THEN NEW.state = 'asked'
            OR NEW.state = 'identity' AND (NEW.objected_at, NEW.moved_at) IS NOT DISTINCT FROM (OLD.objected_at, OLD.moved_at)
            OR NEW.state IN ('waiting', 'done')
              AND (NEW.until, NEW.approval_id, NEW.objected_at, NEW.moved_at, NEW.moved_by)
                IS DISTINCT FROM (OLD.until, OLD.approval_id, OLD.objected_at, OLD.moved_at, OLD.moved_by)
            OR NEW.moved_by IS DISTINCT FROM OLD.moved_by AND NEW.moved_at IS NOT DISTINCT FROM OLD.moved_at
            OR NEW.state = 'done' AND OLD.until > app_now() + interval '1 minute'
          ELSE NEW.state <> OLD.state END) THEN
    RAISE EXCEPTION 'a case goes its way' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mailbox_kept BEFORE INSERT OR UPDATE OR DELETE ON "mailbox_case"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_mailbox_case"();
DROP TRIGGER mailbox_by_two ON "mailbox_case";
CREATE CONSTRAINT TRIGGER mailbox_by_two AFTER UPDATE ON "mailbox_case" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'waiting' AND OLD.state <> 'waiting')
  EXECUTE FUNCTION "public"."keep_agreed"('approval_id', 'replace_mailbox', 'mailboxId');
