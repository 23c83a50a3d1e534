-- Leaving (issue 8, 4; CLS-01): a card first (`draft`), closed once the factors were given for exactly that.
CREATE TABLE "closing" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "hash" BYTEA NOT NULL,
    "authorised_hash" BYTEA,
    "authorised_at" TIMESTAMPTZ(3),
    "code_hash" BYTEA,
    "code_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "erase_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "closing_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "closing_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "closing_state" CHECK ("state" IN ('draft', 'dropped', 'closed')),
    -- Nobody's chat alone (TXA-03).
    CONSTRAINT "closing_factor" CHECK ("state" <> 'closed' OR ("authorised_hash" IS NOT NULL AND "authorised_hash" = "hash")),
    CONSTRAINT "closing_closed" CHECK (("state" = 'closed') = ("closed_at" IS NOT NULL) AND ("state" = 'closed') = ("erase_at" IS NOT NULL)),
    CONSTRAINT "closing_erased" CHECK ("erased_at" IS NULL OR "state" = 'closed')
);
CREATE INDEX "closing_owner_id_state_idx" ON "closing"("owner_id", "state");
CREATE UNIQUE INDEX closing_once ON "closing"("owner_id") WHERE "state" = 'closed';
CREATE INDEX closing_due ON "closing"("erase_at") WHERE "state" = 'closed' AND "erased_at" IS NULL;

-- The last word, whatever the program believes: nobody is closed with money, and who is closed stays so.
CREATE FUNCTION "public"."keep_closed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'closed' AND NEW.state <> 'closed' THEN
    RAISE EXCEPTION 'a closed account stays closed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'closed' AND OLD.state <> 'closed'
     AND EXISTS (SELECT FROM ledger.account a WHERE a.owner = 'user:' || NEW.id AND a.balance <> 0) THEN
    RAISE EXCEPTION 'there is money in it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER user_closed_empty AFTER UPDATE OF state ON "user"
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION "public"."keep_closed"();

-- A withdrawal that comes back to somebody who has left contradicts what was said of it, too.
ALTER TABLE "payout" DROP CONSTRAINT payout_later_word;
ALTER TABLE "payout" ADD CONSTRAINT payout_later_word CHECK (later_word IS NULL OR later_word IN ('settled', 'returned'));

-- Where money went stays as it was written; what an account's owner has left behind may be erased, and only that.
CREATE OR REPLACE FUNCTION "public"."keep_destination"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'removed' AND NEW.state <> 'removed' OR OLD.state = 'open' AND NEW.state = 'draft'
     OR (NEW.id, NEW.owner_id, NEW.kind, NEW.currency) IS DISTINCT FROM (OLD.id, OLD.owner_id, OLD.kind, OLD.currency)
     OR OLD.details IS NOT NULL AND (NEW.last_four, NEW.fingerprint, NEW.hash)
        IS DISTINCT FROM (OLD.last_four, OLD.fingerprint, OLD.hash)
     OR OLD.details IS NOT NULL AND NEW.details IS DISTINCT FROM OLD.details
        AND NOT (NEW.details IS NULL AND EXISTS (SELECT FROM "user" u WHERE u.id = NEW.owner_id AND u.state = 'closed'))
     OR OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at THEN
    RAISE EXCEPTION 'a destination stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
