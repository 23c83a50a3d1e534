-- MNY-14: a top-up stays what was asked for from its first moment on, not only once it was booked: whoever holds the
-- application's own role could rewrite one that waits, its sum or whose it is, before its money comes. Placed by hand it
-- costs nothing.
CREATE FUNCTION "public"."keep_asked_top_up"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a top-up stays what was asked for' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER top_up_asked BEFORE UPDATE ON "top_up" FOR EACH ROW WHEN (
  (NEW.id, NEW.user_id, NEW.rail, NEW.reference, NEW.currency, NEW.amount, NEW.fee_version, NEW.expires_at, NEW.platform,
   NEW.link_token, NEW.deed)
  IS DISTINCT FROM
  (OLD.id, OLD.user_id, OLD.rail, OLD.reference, OLD.currency, OLD.amount, OLD.fee_version, OLD.expires_at, OLD.platform,
   OLD.link_token, OLD.deed)
  OR NEW.fee <> OLD.fee AND NOT (NEW.fee = 0 AND NEW.state = 'credited' AND OLD.state NOT IN ('credited', 'returned')))
  EXECUTE FUNCTION "public"."keep_asked_top_up"();
CREATE TRIGGER top_up_not_deleted BEFORE DELETE ON "top_up"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_asked_top_up"();
