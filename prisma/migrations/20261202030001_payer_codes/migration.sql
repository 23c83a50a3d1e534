-- Whoever pays at a counter shows a code instead of scanning one: for a minute, for one sale. Kept is a keyed hash.

CREATE TABLE "payer_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "link_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payer_code_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "payer_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "payer_code_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "payment_link"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "payer_code_state" CHECK (state IN ('open', 'used', 'void')),
    -- One code is for one sale, and a sale's code is used up.
    CONSTRAINT "payer_code_one_sale" CHECK ((state = 'used') = (link_id IS NOT NULL)),
    CONSTRAINT "payer_code_is_a_hash" CHECK (octet_length(code_hash) = 32)
);
-- Nobody has two codes that work, and no two people the same one.
CREATE UNIQUE INDEX payer_code_one_open ON "payer_code"("user_id") WHERE state = 'open';
CREATE UNIQUE INDEX payer_code_told_apart ON "payer_code"("code_hash") WHERE state = 'open';
CREATE INDEX "payer_code_link_id_idx" ON "payer_code"("link_id");
CREATE INDEX "payer_code_expires_at_idx" ON "payer_code"("expires_at");

-- What was used, or replaced, never works again.
CREATE FUNCTION "public"."keep_payer_code"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a code that was used or replaced stays so' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER payer_code_kept BEFORE UPDATE ON "payer_code" FOR EACH ROW
  WHEN (OLD.state <> 'open' OR (OLD.id, OLD.user_id, OLD.code_hash, OLD.expires_at) IS DISTINCT FROM (NEW.id, NEW.user_id, NEW.code_hash, NEW.expires_at))
  EXECUTE FUNCTION "public"."keep_payer_code"();
