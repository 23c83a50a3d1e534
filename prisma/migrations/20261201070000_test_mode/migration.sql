-- Test mode: keys, invoices, payments and refunds of a simulation. It has no money in it: nothing here is read by whatever
-- confirms payments, and no intent can name any of it.
ALTER TABLE "api_key" ADD COLUMN "live" BOOLEAN NOT NULL DEFAULT true;

-- A revoked key never works again, no key changes hands, and a test key stays one.
CREATE OR REPLACE FUNCTION "public"."keep_api_key"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at
     OR (NEW.id, NEW.shop_id, NEW.secret_hash, NEW.hint, NEW.scopes, NEW.created_at, NEW.live)
        IS DISTINCT FROM (OLD.id, OLD.shop_id, OLD.secret_hash, OLD.hint, OLD.scopes, OLD.created_at, OLD.live) THEN
    RAISE EXCEPTION 'a key stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- What is named in test mode is another thing than what has the same name in earnest (IDM-05).
ALTER TABLE "idempotency_key" ADD COLUMN "live" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "idempotency_key" DROP CONSTRAINT "idempotency_key_pkey";
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("shop_id", "live", "key");

-- An invoice of test mode, with the one payment there can be of it: `payment_id`, `number`, `fee` and `paid_at` from then on.
-- `declined`: what its payer was refused for last. `refunded` and `fee_back` are sums over its refunds.
CREATE TABLE "test_invoice" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "shop_id" UUID NOT NULL,
    "api_key_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "description" BYTEA NOT NULL,
    "reference" TEXT,
    "metadata" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'open',
    "declined" TEXT,
    "payment_id" UUID,
    "number" TEXT,
    "fee" BIGINT NOT NULL DEFAULT 0,
    "paid_at" TIMESTAMPTZ(3),
    "refunded" BIGINT NOT NULL DEFAULT 0,
    "fee_back" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "test_invoice_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "test_invoice_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "test_invoice_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT test_invoice_state CHECK (state IN ('open', 'paid', 'withdrawn')),
    CONSTRAINT test_invoice_paid CHECK (
      (state = 'paid') = (payment_id IS NOT NULL) AND (state = 'paid') = (paid_at IS NOT NULL) AND (state = 'paid') = (number IS NOT NULL)),
    CONSTRAINT test_invoice_amounts CHECK (amount > 0 AND fee >= 0 AND fee < amount AND refunded >= 0 AND fee_back >= 0),
    CONSTRAINT test_invoice_refunded CHECK (refunded <= amount AND fee_back <= fee AND (refunded = 0 OR state = 'paid'))
);
CREATE UNIQUE INDEX "test_invoice_token_key" ON "test_invoice"("token");
CREATE UNIQUE INDEX "test_invoice_payment_id_key" ON "test_invoice"("payment_id");
CREATE UNIQUE INDEX "test_invoice_shop_id_reference_key" ON "test_invoice"("shop_id", "reference");
CREATE INDEX "test_invoice_shop_id_created_at_idx" ON "test_invoice"("shop_id", "created_at");

CREATE TABLE "test_refund" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "reason" BYTEA,
    "number" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "test_refund_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "test_refund_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "test_invoice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT test_refund_amounts CHECK (amount > 0 AND fee >= 0 AND fee <= amount)
);
CREATE INDEX "test_refund_shop_id_created_at_idx" ON "test_refund"("shop_id", "created_at");
CREATE INDEX "test_refund_invoice_id_idx" ON "test_refund"("invoice_id");

-- Only a test key makes test invoices, and only a live one anything else.
CREATE FUNCTION "public"."keep_modes_apart"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT live FROM "public"."api_key" WHERE id = NEW.api_key_id) IS NOT DISTINCT FROM (TG_TABLE_NAME = 'test_invoice') THEN
    RAISE EXCEPTION 'test mode and money do not meet' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER test_invoice_of_test_key BEFORE INSERT ON "test_invoice"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_modes_apart"();
CREATE TRIGGER payment_link_of_live_key BEFORE INSERT ON "payment_link"
  FOR EACH ROW WHEN (NEW.api_key_id IS NOT NULL) EXECUTE FUNCTION "public"."keep_modes_apart"();

-- Whatever is confirmed has an intent: there is none of a test invoice, whoever asks.
CREATE FUNCTION "public"."refuse_test_intent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "public"."test_invoice" WHERE id = NEW.link_id) THEN
    RAISE EXCEPTION 'test mode and money do not meet' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER intent_of_no_test BEFORE INSERT OR UPDATE OF link_id ON "intent"
  FOR EACH ROW WHEN (NEW.link_id IS NOT NULL) EXECUTE FUNCTION "public"."refuse_test_intent"();
