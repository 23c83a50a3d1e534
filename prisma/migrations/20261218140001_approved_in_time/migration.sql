-- ADM-03: the 24 hours of a request were the program's alone. Whoever holds its role, or a fault of it, could ask for
-- longer, or agree when the time was over and write an earlier moment. The program's clock may be a minute away from this
-- one's. A request that is open now goes on as it is; a process of before asks for 24 hours and agrees within them, too.
CREATE OR REPLACE FUNCTION "public"."begin_approval"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.state <> 'open' OR num_nonnulls(NEW.decided_bot, NEW.decided_telegram, NEW.decided_user, NEW.decided_at, NEW.decided_mark) > 0 THEN
    RAISE EXCEPTION 'a request begins open' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.asked_mark IS NULL AND (app_now() > unmarked_until() OR NEW.expires_at > app_now() + interval '25 hours') THEN
    RAISE EXCEPTION 'a request carries the mark of who asked' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.expires_at > least(NEW.created_at, app_now() + interval '1 minute') + interval '24 hours' THEN
    RAISE EXCEPTION 'a request lives for 24 hours' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

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
  IF NEW.state = 'approved' AND (NEW.decided_at >= NEW.expires_at OR app_now() > NEW.expires_at + interval '1 minute') THEN
    RAISE EXCEPTION 'a request is agreed to within its time' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
