-- Payouts of a shop's server to people (issue 7, 3): off until its owner allows them in the chat, within two caps.

-- Shown as a card first (`draft`), in force once PIN and code were given for exactly what it says, then over.
CREATE TABLE "payout_allowance" (
    "id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "per_payment" BIGINT NOT NULL,
    "per_day" BIGINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "hash" BYTEA NOT NULL,
    "authorised_hash" BYTEA,
    "authorised_at" TIMESTAMPTZ(3),
    "code_hash" BYTEA,
    "code_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "day" DATE,
    "spent_day" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "payout_allowance_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "payout_allowance_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "payout_allowance_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "payout_allowance_state" CHECK ("state" IN ('draft', 'dropped', 'active', 'ended')),
    CONSTRAINT "payout_allowance_caps" CHECK (0 < "per_payment" AND "per_payment" <= "per_day"),
    CONSTRAINT "payout_allowance_granted" CHECK (("state" IN ('active', 'ended')) = ("granted_at" IS NOT NULL)),
    -- Nobody's chat alone: what is in force was allowed with both factors, for these very terms (TXA-03).
    CONSTRAINT "payout_allowance_factors" CHECK ("state" IN ('draft', 'dropped')
      OR ("authorised_hash" = "hash" AND "code_hash" = "hash" AND "authorised_hash" IS NOT NULL AND "code_hash" IS NOT NULL)),
    CONSTRAINT "payout_allowance_ended" CHECK (("state" = 'ended') = ("ended_at" IS NOT NULL)),
    -- The last word on the cap of a day, whatever the program believes.
    CONSTRAINT "payout_allowance_within" CHECK ("spent_day" BETWEEN 0 AND "per_day")
);
CREATE INDEX "payout_allowance_owner_id_state_idx" ON "payout_allowance"("owner_id", "state");
CREATE UNIQUE INDEX "payout_allowance_one_active" ON "payout_allowance"("shop_id") WHERE "state" = 'active';

CREATE FUNCTION "public"."keep_payout_allowance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'ended' OR NEW.state NOT IN ('active', 'ended')
     OR (NEW.id, NEW.shop_id, NEW.owner_id, NEW.currency, NEW.per_payment, NEW.per_day, NEW.hash, NEW.authorised_hash,
         NEW.authorised_at, NEW.code_hash, NEW.code_at, NEW.granted_at)
        IS DISTINCT FROM
        (OLD.id, OLD.shop_id, OLD.owner_id, OLD.currency, OLD.per_payment, OLD.per_day, OLD.hash, OLD.authorised_hash,
         OLD.authorised_at, OLD.code_hash, OLD.code_at, OLD.granted_at) THEN
    RAISE EXCEPTION 'what was allowed stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payout_allowance_kept BEFORE UPDATE OR DELETE ON "payout_allowance"
  FOR EACH ROW WHEN (OLD.state IN ('active', 'ended')) EXECUTE FUNCTION "public"."keep_payout_allowance"();

-- What a server asked for. In earnest the payment is the intent of the same id; in test mode there is none.
CREATE TABLE "shop_payout" (
    "id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "api_key_id" UUID NOT NULL,
    "live" BOOLEAN NOT NULL,
    "allowance_id" UUID,
    "intent_id" UUID,
    "payee" BYTEA NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "description" BYTEA,
    "metadata" BYTEA,
    "reference" TEXT,
    "number" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_payout_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "shop_payout_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "shop_payout_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "shop_payout_allowance_id_fkey" FOREIGN KEY ("allowance_id") REFERENCES "payout_allowance"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "shop_payout_amount" CHECK ("amount" > 0),
    CONSTRAINT "shop_payout_mode" CHECK ("live" = ("allowance_id" IS NOT NULL) AND ("live" OR "intent_id" IS NULL))
);
CREATE UNIQUE INDEX "shop_payout_shop_id_live_reference_key" ON "shop_payout"("shop_id", "live", "reference");
CREATE UNIQUE INDEX "shop_payout_intent_id_key" ON "shop_payout"("intent_id");
CREATE INDEX "shop_payout_shop_id_live_created_at_idx" ON "shop_payout"("shop_id", "live", "created_at");

-- A payment that a shop's server makes: part of what it is bound to, from the first moment.
ALTER TABLE "intent" ADD COLUMN "shop_payout_id" UUID;
CREATE INDEX "intent_shop_payout_id_idx" ON "intent"("shop_payout_id") WHERE "shop_payout_id" IS NOT NULL;
CREATE TRIGGER intent_shop_payout_kept BEFORE UPDATE OF shop_payout_id ON "intent"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_intent_connection"();
-- Of all payments that were begun for one payout at most one is ever made, whatever the program believes.
CREATE UNIQUE INDEX "intent_pays_payout_once" ON "intent"("shop_payout_id")
  WHERE "shop_payout_id" IS NOT NULL AND "state" IN ('committed', 'held', 'returned');

-- What a key that may pay out signs its requests with (API-02), sealed with its owner's data key.
ALTER TABLE "api_key" ADD COLUMN "signing" BYTEA;
