-- Shops and their one-time payment links; and one set of limits for everything that goes out.

CREATE TABLE "shop" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "accepting" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "payment_link" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "shop_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "description" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "paid_intent" UUID,
    "paid_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_link_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "shop_owner_id_key" ON "shop"("owner_id");
CREATE UNIQUE INDEX "payment_link_token_key" ON "payment_link"("token");
CREATE UNIQUE INDEX "payment_link_paid_intent_key" ON "payment_link"("paid_intent");
CREATE INDEX "payment_link_shop_id_created_at_idx" ON "payment_link"("shop_id", "created_at");

ALTER TABLE "shop" ADD CONSTRAINT "shop_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "payment_link" ADD CONSTRAINT "payment_link_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "payment_link"
  ADD CONSTRAINT payment_link_amount CHECK (amount > 0),
  ADD CONSTRAINT payment_link_paid CHECK ((state = 'paid') = (paid_intent IS NOT NULL) AND (state = 'paid') = (paid_at IS NOT NULL)),
  ADD CONSTRAINT payment_link_state CHECK (state IN ('open', 'paid', 'withdrawn'));

ALTER TABLE "intent" ADD COLUMN "link_id" UUID;
CREATE INDEX "intent_link_id_idx" ON "intent"("link_id");
ALTER TABLE "intent" ADD CONSTRAINT intent_pays_a_link CHECK ((kind = 'pay') = (link_id IS NOT NULL));
-- A link that was paid is paid: whatever the code thinks, a second payment of it cannot be committed.
CREATE UNIQUE INDEX intent_pays_once ON "intent"("link_id") WHERE state = 'committed';

-- What is spent counts together, whether it was sent to a person or paid to a shop: two counters would be two limits.
UPDATE "limit_rule" SET operation = 'out';
UPDATE "spend_counter" SET operation = 'out';

-- Being paid by link costs the shop 1 %, taken from what arrives; the payer pays the price and nothing else.
INSERT INTO public.fee_rule (version, operation, currency, percent, fixed_minor, min_minor, max_minor, valid_from)
SELECT 1, 'pay', code, 1, 0, 0, NULL, '2026-01-01' FROM ledger.currency;
