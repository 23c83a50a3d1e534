-- Money out of the house: where people have it sent, and each sending of it.

-- A bank account or a card of somebody's own. What it is, is sealed with its owner's data key: of a card, the processor's
-- token and never a number. A draft waits for its owner's factors; an open one is paid to.
CREATE TABLE "destination" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "currency" CHAR(3),
    "details" BYTEA,
    "last_four" TEXT,
    "fingerprint" BYTEA,
    "page_url" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "hash" BYTEA NOT NULL,
    "authorised_hash" BYTEA,
    "authorised_at" TIMESTAMPTZ(3),
    "code_hash" BYTEA,
    "code_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "cooling_until" TIMESTAMPTZ(3),

    CONSTRAINT "destination_pkey" PRIMARY KEY ("id"),
    CONSTRAINT destination_kind CHECK (kind IN ('bank', 'card') AND (kind = 'card') = (currency IS NULL)),
    CONSTRAINT destination_state CHECK (state IN ('draft', 'open', 'removed')),
    CONSTRAINT destination_open CHECK (
      state <> 'open' OR (details IS NOT NULL AND last_four IS NOT NULL AND fingerprint IS NOT NULL
                          AND opened_at IS NOT NULL AND cooling_until IS NOT NULL)),
    CONSTRAINT destination_four CHECK (length(last_four) <= 4)
);
ALTER TABLE "destination" ADD CONSTRAINT "destination_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "destination_owner_id_state_idx" ON "destination"("owner_id", "state");
-- The same account saved twice is the same account.
CREATE UNIQUE INDEX destination_once ON "destination" (owner_id, fingerprint) WHERE state = 'open';

-- One withdrawal, from its card to the provider's final word. `key` names the attempt to the provider: it is written
-- before the call, and the same call made again says it again.
CREATE TABLE "payout" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "destination_id" UUID NOT NULL,
    "rail" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "fee_version" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "factor" TEXT NOT NULL,
    "authorised_hash" BYTEA,
    "authorised_at" TIMESTAMPTZ(3),
    "code_hash" BYTEA,
    "code_at" TIMESTAMPTZ(3),
    "counted" BIGINT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "reason" TEXT,
    "reference" TEXT NOT NULL,
    "key" TEXT,
    "hold_id" UUID,
    "journal_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "polled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id"),
    CONSTRAINT payout_amounts CHECK (amount > 0 AND fee >= 0),
    CONSTRAINT payout_state CHECK (
      state IN ('draft', 'dropped', 'held', 'sending', 'sent', 'unknown', 'settled', 'returned', 'cancelled')),
    CONSTRAINT payout_held CHECK ((state IN ('draft', 'dropped')) = (hold_id IS NULL)),
    CONSTRAINT payout_keyed CHECK (state NOT IN ('sending', 'sent', 'unknown', 'settled') OR key IS NOT NULL)
);
ALTER TABLE "payout" ADD CONSTRAINT "payout_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "payout" ADD CONSTRAINT "payout_destination_id_fkey" FOREIGN KEY ("destination_id") REFERENCES "destination"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE UNIQUE INDEX "payout_reference_key" ON "payout"("reference");
CREATE UNIQUE INDEX "payout_key_key" ON "payout"("key");
CREATE UNIQUE INDEX "payout_hold_id_key" ON "payout"("hold_id");
CREATE INDEX "payout_owner_id_confirmed_at_reference_idx" ON "payout"("owner_id", "confirmed_at", "reference");
-- What has no final word yet: the job that asks for it looks here.
CREATE INDEX payout_open ON "payout" (polled_at) WHERE state IN ('held', 'sending', 'sent', 'unknown');

-- What is final stays as it is; only a settled one may still come back.
CREATE FUNCTION "public"."keep_final_payout"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state IN ('returned', 'cancelled', 'dropped') AND NEW.state <> OLD.state
     OR OLD.state = 'settled' AND NEW.state NOT IN ('settled', 'returned')
     OR OLD.state <> 'draft' AND (NEW.id, NEW.owner_id, NEW.destination_id, NEW.currency, NEW.amount, NEW.fee, NEW.hold_id)
        IS DISTINCT FROM (OLD.id, OLD.owner_id, OLD.destination_id, OLD.currency, OLD.amount, OLD.fee, OLD.hold_id)
     OR OLD.key IS NOT NULL AND NEW.key IS DISTINCT FROM OLD.key THEN
    RAISE EXCEPTION 'a payout that was sent stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payout_kept BEFORE UPDATE OR DELETE ON "payout"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_final_payout"();

-- Maintenance, switched by staff: the newest row counts. Rows are only added.
CREATE TABLE "service_mode" (
    "id" UUID NOT NULL,
    "maintenance" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "service_mode_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "service_mode_at_idx" ON "service_mode"("at");

-- Version 1 of what withdrawing costs: half a per cent to a bank account, one per cent to a card, half a euro's worth at least.
INSERT INTO public.fee_rule (version, operation, currency, percent, fixed_minor, min_minor, max_minor, valid_from)
SELECT 1, o.operation, c.code, o.percent, 0, c.least, NULL, '2026-01-01'
FROM (VALUES ('withdraw_bank', 0.5), ('withdraw_card', 1.0)) AS o (operation, percent),
     (VALUES ('EUR', 50), ('USD', 50), ('GBP', 50), ('CNY', 400), ('HKD', 400), ('JPY', 80),
             ('KRW', 750), ('KWD', 165)) AS c (code, least);
