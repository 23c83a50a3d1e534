-- What a shop's own server shows to act for it. Of a key only a hash is kept, and its last four characters to know it by.
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "api_key_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "api_key_has_scopes" CHECK (cardinality("scopes") > 0)
);
CREATE UNIQUE INDEX "api_key_secret_hash_key" ON "api_key"("secret_hash");
CREATE INDEX "api_key_shop_id_created_at_idx" ON "api_key"("shop_id", "created_at");

-- A revoked key never works again, and no key changes hands.
CREATE FUNCTION "public"."keep_api_key"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at
     OR (NEW.id, NEW.shop_id, NEW.secret_hash, NEW.hint, NEW.scopes, NEW.created_at)
        IS DISTINCT FROM (OLD.id, OLD.shop_id, OLD.secret_hash, OLD.hint, OLD.scopes, OLD.created_at) THEN
    RAISE EXCEPTION 'a key stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER api_key_kept BEFORE UPDATE OR DELETE ON "api_key"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_api_key"();

-- What was answered to a request that promised money, under the name its sender gave it (IDM-02).
CREATE TABLE "idempotency_key" (
    "shop_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("shop_id", "key"),
    CONSTRAINT "idempotency_key_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- A link that a shop's server made: its own name for it, once for ever, and what it wants to be told back.
ALTER TABLE "payment_link" ADD COLUMN "reference" TEXT, ADD COLUMN "metadata" BYTEA, ADD COLUMN "api_key_id" UUID;
ALTER TABLE "payment_link" ADD CONSTRAINT "payment_link_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE UNIQUE INDEX "payment_link_shop_id_reference_key" ON "payment_link"("shop_id", "reference");
