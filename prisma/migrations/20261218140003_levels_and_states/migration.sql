-- ADM-03, KYC, RSK-02: what an account is, as far as two of staff decide it.

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
