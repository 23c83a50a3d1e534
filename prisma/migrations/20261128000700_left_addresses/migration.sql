-- Whoever left an address can have it back for as long as their change can be undone, so until then nobody else gets it.
-- The change is marked in the transaction that frees the address: this looks after the index has made others wait for it.
ALTER TABLE "email_change" ADD COLUMN "old_index" BYTEA;
CREATE INDEX "email_change_old_index_idx" ON "email_change"("old_index");

CREATE FUNCTION "public"."keep_left_address"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "public"."email_change"
    WHERE old_index = NEW.email_index AND state = 'changed' AND user_id <> NEW.id
  ) THEN
    RAISE EXCEPTION 'whoever left this address can still have it back' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER user_address_left AFTER INSERT OR UPDATE OF email_index ON "user"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_left_address"();

-- What is asked for now leaves the address its owner has.
UPDATE "email_change" c SET old_index = u.email_index FROM "user" u WHERE u.id = c.user_id AND c.state = 'asked';
