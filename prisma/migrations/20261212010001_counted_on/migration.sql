-- On which day what may come back was counted: not the day it was confirmed on, where that was booked behind what began
-- after midnight. What was counted before this is of the day of its confirmation.
ALTER TABLE "intent" ADD COLUMN "counted_on" DATE;
ALTER TABLE "payout" ADD COLUMN "counted_on" DATE;

CREATE OR REPLACE FUNCTION "public"."keep_decided_intent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR OLD.state = 'held' AND NEW.state NOT IN ('held', 'committed', 'returned')
     OR OLD.state <> 'held' AND (NEW.state, NEW.confirmed_at) IS DISTINCT FROM (OLD.state, OLD.confirmed_at)
     OR (NEW.id, NEW.kind, NEW.owner_id, NEW.payee_id, NEW.payer_account, NEW.payee_account, NEW.link_id, NEW.currency,
         NEW.amount, NEW.fee, NEW.fee_version, NEW.delay_seconds, NEW.reference, NEW.hash, NEW.factor,
         NEW.authorised_hash, NEW.authorised_at, NEW.code_hash, NEW.code_at, NEW.counted, NEW.counted_in, NEW.counted_on,
         NEW.arrives_currency, NEW.arrives_amount, NEW.rate, NEW.rates_at, NEW.spread, NEW.rounding, NEW.given)
        IS DISTINCT FROM
        (OLD.id, OLD.kind, OLD.owner_id, OLD.payee_id, OLD.payer_account, OLD.payee_account, OLD.link_id, OLD.currency,
         OLD.amount, OLD.fee, OLD.fee_version, OLD.delay_seconds, OLD.reference, OLD.hash, OLD.factor,
         OLD.authorised_hash, OLD.authorised_at, OLD.code_hash, OLD.code_at, OLD.counted, OLD.counted_in, OLD.counted_on,
         OLD.arrives_currency, OLD.arrives_amount, OLD.rate, OLD.rates_at, OLD.spread, OLD.rounding, OLD.given) THEN
    RAISE EXCEPTION 'a payment that was decided stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION "public"."keep_final_payout"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state IN ('returned', 'cancelled', 'dropped') AND NEW.state <> OLD.state
     OR OLD.state = 'settled' AND NEW.state NOT IN ('settled', 'returned')
     OR OLD.state = 'review' AND NEW.state NOT IN ('review', 'held', 'cancelled')
     OR NEW.state = 'review' AND OLD.state NOT IN ('draft', 'review')
     OR OLD.state <> 'draft' AND (
          NEW.id, NEW.owner_id, NEW.destination_id, NEW.rail, NEW.currency, NEW.amount, NEW.fee, NEW.reference,
          NEW.hold_id, NEW.counted, NEW.counted_in, NEW.counted_on, NEW.confirmed_at)
        IS DISTINCT FROM (
          OLD.id, OLD.owner_id, OLD.destination_id, OLD.rail, OLD.currency, OLD.amount, OLD.fee, OLD.reference,
          OLD.hold_id, OLD.counted, OLD.counted_in, OLD.counted_on, OLD.confirmed_at)
     OR OLD.key IS NOT NULL AND NEW.key IS DISTINCT FROM OLD.key THEN
    RAISE EXCEPTION 'a payout that was sent stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
