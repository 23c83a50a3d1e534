-- REC-08: by which move a case waits for its chat, and with what it was asked for, whoever holds the application's role could
-- write: a case that waited was no longer stopped in its chat, and one that nobody had proven read as proven. With what it was
-- asked for stays, but that a PIN may turn out to be none; and a case that waits is left by a move alone.
CREATE OR REPLACE FUNCTION "public"."keep_mailbox_case"() RETURNS trigger LANGUAGE plpgsql
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
