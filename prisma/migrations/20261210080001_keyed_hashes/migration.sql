-- What a PIN or a code was given for, of an account to withdraw to, was a plain SHA-256 of its number: whoever has a dump
-- tries the numbers there are. It is keyed from now on. Of one that is no longer a draft nobody asks for it again: what is
-- kept then says nothing. Versions from before still write the plain one; it goes with the draft, whoever ends that.
CREATE OR REPLACE FUNCTION "public"."keep_destination"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_left boolean := NEW.details IS NULL
    AND EXISTS (SELECT FROM "user" u WHERE u.id = NEW.owner_id AND u.state = 'closed');
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'removed' AND NEW.state <> 'removed' OR OLD.state = 'open' AND NEW.state = 'draft'
     OR (NEW.id, NEW.owner_id, NEW.kind, NEW.currency) IS DISTINCT FROM (OLD.id, OLD.owner_id, OLD.kind, OLD.currency)
     OR OLD.details IS NOT NULL AND (NEW.fingerprint, NEW.hash) IS DISTINCT FROM (OLD.fingerprint, OLD.hash)
     OR OLD.details IS NOT NULL AND NEW.details IS DISTINCT FROM OLD.details AND NOT is_left
     OR OLD.details IS NOT NULL AND NEW.last_four IS DISTINCT FROM OLD.last_four AND NOT (NEW.last_four IS NULL AND is_left)
     OR OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at THEN
    RAISE EXCEPTION 'a destination stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'draft' AND NEW.state <> 'draft' THEN
    NEW.hash := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
    NEW.authorised_hash := NULL;
    NEW.code_hash := NULL;
  END IF;
  -- By its fingerprint only an open one is looked for.
  IF NEW.state = 'removed' THEN NEW.fingerprint := NULL; END IF;
  RETURN NEW;
END $$;

-- Those from before, without the key: what a draft was given its PIN or code for stays given for it, under another name.
ALTER TABLE "destination" DISABLE TRIGGER destination_kept;
UPDATE "destination" d SET
  hash = r.fresh,
  authorised_hash = CASE WHEN d.state = 'draft' AND d.authorised_hash = d.hash THEN r.fresh END,
  code_hash = CASE WHEN d.state = 'draft' AND d.code_hash = d.hash THEN r.fresh END,
  fingerprint = CASE WHEN d.state <> 'removed' THEN d.fingerprint END,
  last_four = CASE WHEN d.state <> 'removed' OR d.details IS NOT NULL THEN d.last_four END
FROM (SELECT id, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) AS fresh
      FROM "destination") r
WHERE r.id = d.id;
ALTER TABLE "destination" ENABLE TRIGGER destination_kept;
CREATE INDEX IF NOT EXISTS destination_draft ON "destination" (expires_at) WHERE state = 'draft';

-- A line of a statement for which the bank has no name was known by a plain SHA-256 of what it says, its payer's name with
-- it. Those from before are renamed under the key by the sweep, and before a line is looked for. A version from before does
-- not know the new names and would count a line twice: it may name none any more.
CREATE INDEX IF NOT EXISTS bank_line_plain ON "bank_line" (id) WHERE line_key LIKE 'sha256 %';
CREATE OR REPLACE FUNCTION "public"."refuse_plain_line"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a line of a statement is named under the key' USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER bank_line_keyed BEFORE INSERT ON "bank_line"
  FOR EACH ROW WHEN (NEW.line_key LIKE 'sha256 %') EXECUTE FUNCTION "public"."refuse_plain_line"();
