-- A refusal, a withdrawal and what was voided name somebody as well: whoever holds the application's own role could have a
-- colleague refuse. Without a mark stays what nobody decided, because its time was over (ADM-03).
CREATE OR REPLACE FUNCTION "public"."keep_approval"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open'
     OR (NEW.id, NEW.kind, NEW.request, NEW.request_hash, NEW.reason_id, NEW.requested_bot, NEW.requested_telegram,
         NEW.requested_user, NEW.beneficiary_user, NEW.created_at, NEW.expires_at, NEW.asked_mark)
        IS DISTINCT FROM
        (OLD.id, OLD.kind, OLD.request, OLD.request_hash, OLD.reason_id, OLD.requested_bot, OLD.requested_telegram,
         OLD.requested_user, OLD.beneficiary_user, OLD.created_at, OLD.expires_at, OLD.asked_mark) THEN
    RAISE EXCEPTION 'a request is decided once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.state = 'approved' OR num_nonnulls(NEW.decided_bot, NEW.decided_telegram, NEW.decided_user) > 0)
     AND NEW.decided_mark IS NULL AND app_now() > unmarked_until() THEN
    RAISE EXCEPTION 'a decision carries the mark of who decided' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
