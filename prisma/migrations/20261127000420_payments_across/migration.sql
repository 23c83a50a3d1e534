-- Payments across currencies (MNY-10): `currency`, `amount` and `fee` stay what the payer pays (a shop's fee is its own, in
-- its currency); beside it stands what arrives, the rate the card showed, and what the house keeps of it, in the
-- currency that arrives. `given` says which side was named: what is sent, or what is received.
ALTER TABLE "intent"
  ADD COLUMN "arrives_currency" CHAR(3),
  ADD COLUMN "arrives_amount" BIGINT,
  ADD COLUMN "rate" TEXT,
  ADD COLUMN "rates_at" TIMESTAMPTZ(3),
  ADD COLUMN "spread" BIGINT,
  ADD COLUMN "rounding" BIGINT,
  ADD COLUMN "given" TEXT;
ALTER TABLE "intent"
  ADD CONSTRAINT intent_across_whole CHECK (
    num_nonnulls(arrives_currency, arrives_amount, rate, rates_at, spread, rounding, given) IN (0, 7)),
  ADD CONSTRAINT intent_across CHECK (arrives_currency IS NULL OR (
    arrives_currency <> currency AND arrives_amount > 0 AND spread >= 0 AND rounding >= 0
    AND rate ~ '^[0-9]+(\.[0-9]+)?$' AND given IN ('send', 'receive')
    -- Numbers of a market hold a minute at the most.
    AND expires_at <= created_at + interval '60 seconds'));
