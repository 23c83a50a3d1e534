-- Whoever holds the application's own role could end any open request and name nobody: refused, withdrawn, void, or over
-- before its time. Without a mark ends only what nobody decided, because its time is over (ADM-03). The program's clock may
-- be a minute ahead of this one's.
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
  IF NEW.decided_mark IS NULL AND app_now() > unmarked_until()
     AND (num_nonnulls(NEW.decided_bot, NEW.decided_telegram, NEW.decided_user) > 0
          OR NEW.state NOT IN ('open', 'expired')
          OR (NEW.state = 'expired'
              AND (NEW.decided_at < NEW.expires_at OR NEW.expires_at > app_now() + interval '1 minute'))) THEN
    RAISE EXCEPTION 'a decision carries the mark of who decided' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
