-- ADM-03, against whoever holds the application's own role: the columns of a request and its rows in the trail are all
-- written by that one role. So who asked and who decided stands beside them under a key that is not in the database, and
-- `npm run books` holds it against the rest. Null: from before.
ALTER TABLE "approval" ADD COLUMN "asked_mark" BYTEA, ADD COLUMN "decided_mark" BYTEA;

-- Until when a process of before, which knows no marks, may go on beside this schema. A house without staff has none.
DO $$ BEGIN
  EXECUTE format(
    'CREATE FUNCTION "public"."unmarked_until"() RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $f$ SELECT %L::timestamptz $f$',
    CASE WHEN EXISTS (SELECT FROM "staff") THEN app_now() + interval '1 hour' ELSE '-infinity'::timestamptz END);
END $$;

CREATE OR REPLACE FUNCTION "public"."begin_approval"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'open' OR num_nonnulls(NEW.decided_bot, NEW.decided_telegram, NEW.decided_user, NEW.decided_at, NEW.decided_mark) > 0 THEN
    RAISE EXCEPTION 'a request begins open' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.asked_mark IS NULL AND (app_now() > unmarked_until() OR NEW.expires_at > app_now() + interval '25 hours') THEN
    RAISE EXCEPTION 'a request carries the mark of who asked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION "public"."keep_approval"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open'
     OR (NEW.id, NEW.kind, NEW.request, NEW.request_hash, NEW.reason_id, NEW.requested_bot, NEW.requested_telegram,
         NEW.requested_user, NEW.beneficiary_user, NEW.created_at, NEW.expires_at, NEW.asked_mark)
        IS DISTINCT FROM
        (OLD.id, OLD.kind, OLD.request, OLD.request_hash, OLD.reason_id, OLD.requested_bot, OLD.requested_telegram,
         OLD.requested_user, OLD.beneficiary_user, OLD.created_at, OLD.expires_at, OLD.asked_mark) THEN
    RAISE EXCEPTION 'a request is decided once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'approved' AND NEW.decided_mark IS NULL AND app_now() > unmarked_until() THEN
    RAISE EXCEPTION 'a decision carries the mark of who decided' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
