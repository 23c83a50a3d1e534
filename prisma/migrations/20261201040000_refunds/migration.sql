-- What a shop gives back of a payment, from the card its owner is shown to the journal that books it: a refund that is done
-- has the id of its journal, which names the payment's and is never more than is left of it. `amount` is in the shop's
-- currency, with the part of its fee (`fee`) that the house gives back; `payer_amount` is what the payer gets.
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "intent_id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "payer_currency" CHAR(3) NOT NULL,
    "payer_amount" BIGINT NOT NULL,
    "reason" BYTEA,
    "api_key_id" UUID,
    "live" BOOLEAN NOT NULL DEFAULT true,
    "hash" BYTEA NOT NULL,
    "factor" TEXT NOT NULL,
    "authorised_hash" BYTEA,
    "authorised_at" TIMESTAMPTZ(3),
    "code_hash" BYTEA,
    "code_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'draft',
    "reference" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "refund_intent_id_fkey" FOREIGN KEY ("intent_id") REFERENCES "intent"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "refund_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "refund_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT refund_amounts CHECK (amount > 0 AND fee >= 0 AND fee < amount AND payer_amount > 0),
    CONSTRAINT refund_state CHECK (state IN ('draft', 'dropped', 'succeeded')),
    CONSTRAINT refund_confirmed CHECK ((state = 'succeeded') = (confirmed_at IS NOT NULL))
);
CREATE UNIQUE INDEX "refund_reference_key" ON "refund"("reference");
CREATE INDEX refund_of_intent ON "refund" (intent_id) WHERE state = 'succeeded';
CREATE INDEX "refund_shop_id_confirmed_at_id_idx" ON "refund"("shop_id", "confirmed_at", "id");
CREATE INDEX "refund_payer_id_confirmed_at_reference_idx" ON "refund"("payer_id", "confirmed_at", "reference");
CREATE INDEX "refund_seller_id_confirmed_at_reference_idx" ON "refund"("seller_id", "confirmed_at", "reference");

-- What was given back stays given back, and as it was shown (MNY-14).
CREATE FUNCTION "public"."keep_refund"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'a refund that was decided stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_kept BEFORE UPDATE OR DELETE ON "refund"
  FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION "public"."keep_refund"();
