-- A surface for servers that speak the Crypto Pay protocol (issue 7, 8): what their invoices are called there, where such a
-- server hears of them, and what it may pay to people without signing, each by its own word of the owner's.

-- An invoice of that surface. `number` is what its clients know it by; whatever is the same for every invoice stands in
-- payment_link, or in test_invoice where `live` is false.
CREATE TABLE "crypto_pay_invoice" (
    "number" BIGINT NOT NULL,
    "invoice_id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "live" BOOLEAN NOT NULL,
    "said" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "crypto_pay_invoice_pkey" PRIMARY KEY ("number"),
    CONSTRAINT "crypto_pay_invoice_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "crypto_pay_invoice_number" CHECK ("number" >= 0)
);
CREATE UNIQUE INDEX "crypto_pay_invoice_invoice_id_key" ON "crypto_pay_invoice"("invoice_id");
CREATE INDEX "crypto_pay_invoice_shop_id_live_created_at_idx" ON "crypto_pay_invoice"("shop_id", "live", "created_at");

CREATE FUNCTION "public"."keep_crypto_pay_invoice"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.deleted_at IS NOT NULL
     OR (NEW.number, NEW.invoice_id, NEW.shop_id, NEW.live, NEW.said, NEW.created_at)
        IS DISTINCT FROM (OLD.number, OLD.invoice_id, OLD.shop_id, OLD.live, OLD.said, OLD.created_at) THEN
    RAISE EXCEPTION 'what an invoice was called stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER crypto_pay_invoice_kept BEFORE UPDATE OR DELETE ON "crypto_pay_invoice"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_crypto_pay_invoice"();

-- Where the server of one token hears of such invoices. Its secret is derived from that token, and ends with it.
ALTER TABLE "webhook_endpoint" ADD COLUMN "api_key_id" UUID,
  ADD CONSTRAINT "webhook_endpoint_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE UNIQUE INDEX "webhook_endpoint_api_key_id_key" ON "webhook_endpoint"("api_key_id");

-- Who signs (`v1`) and who cannot (`crypto_pay`) are allowed apart from each other.
ALTER TABLE "payout_allowance" ADD COLUMN "surface" TEXT NOT NULL DEFAULT 'v1',
  ADD CONSTRAINT "payout_allowance_surface" CHECK ("surface" IN ('v1', 'crypto_pay'));
DROP INDEX "payout_allowance_one_active";
CREATE UNIQUE INDEX "payout_allowance_one_active" ON "payout_allowance"("shop_id", "surface") WHERE "state" = 'active';

CREATE OR REPLACE FUNCTION "public"."keep_payout_allowance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'ended' OR NEW.state NOT IN ('active', 'ended')
     OR (NEW.id, NEW.shop_id, NEW.owner_id, NEW.surface, NEW.currency, NEW.per_payment, NEW.per_day, NEW.hash,
         NEW.authorised_hash, NEW.authorised_at, NEW.code_hash, NEW.code_at, NEW.granted_at)
        IS DISTINCT FROM
        (OLD.id, OLD.shop_id, OLD.owner_id, OLD.surface, OLD.currency, OLD.per_payment, OLD.per_day, OLD.hash,
         OLD.authorised_hash, OLD.authorised_at, OLD.code_hash, OLD.code_at, OLD.granted_at) THEN
    RAISE EXCEPTION 'what was allowed stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
