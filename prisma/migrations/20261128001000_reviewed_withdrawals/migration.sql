-- A withdrawal the risk rules hold waits for staff, as a payment does: from there it is released, which orders it, or its
-- money comes back. Nothing that waits for them is ever sent.
ALTER TABLE "payout"
  ADD COLUMN "review_until" TIMESTAMPTZ(3),
  ADD COLUMN "released_at" TIMESTAMPTZ(3),
  ADD COLUMN "declined" TEXT;
ALTER TABLE "payout" DROP CONSTRAINT payout_state;
ALTER TABLE "payout"
  ADD CONSTRAINT payout_state CHECK (
    state IN ('draft', 'dropped', 'review', 'held', 'sending', 'sent', 'unknown', 'settled', 'returned', 'cancelled')),
  ADD CONSTRAINT payout_review CHECK (state <> 'review' OR review_until IS NOT NULL),
  ADD CONSTRAINT payout_released CHECK (released_at IS NULL OR review_until IS NOT NULL),
  ADD CONSTRAINT payout_declined CHECK (
    declined IS NULL OR declined IN ('rejected', 'not_decided') AND state = 'cancelled' AND review_until IS NOT NULL);
-- What has waited its time is found here, every minute.
CREATE INDEX payout_review_until ON "payout" (review_until) WHERE state = 'review';

CREATE OR REPLACE FUNCTION "public"."keep_final_payout"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state IN ('returned', 'cancelled', 'dropped') AND NEW.state <> OLD.state
     OR OLD.state = 'settled' AND NEW.state NOT IN ('settled', 'returned')
     OR OLD.state = 'review' AND NEW.state NOT IN ('review', 'held', 'cancelled')
     OR NEW.state = 'review' AND OLD.state NOT IN ('draft', 'review')
     OR OLD.state <> 'draft' AND (
          NEW.id, NEW.owner_id, NEW.destination_id, NEW.rail, NEW.currency, NEW.amount, NEW.fee, NEW.reference,
          NEW.hold_id, NEW.counted, NEW.counted_in, NEW.confirmed_at)
        IS DISTINCT FROM (
          OLD.id, OLD.owner_id, OLD.destination_id, OLD.rail, OLD.currency, OLD.amount, OLD.fee, OLD.reference,
          OLD.hold_id, OLD.counted, OLD.counted_in, OLD.confirmed_at)
     OR OLD.key IS NOT NULL AND NEW.key IS DISTINCT FROM OLD.key THEN
    RAISE EXCEPTION 'a payout that was sent stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
