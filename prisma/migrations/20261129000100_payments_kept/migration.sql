-- What became of payments, links and top-ups is final, and what they were booked as stays, whoever asks (MNY-14).

CREATE FUNCTION "public"."keep_decided_intent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR OLD.state = 'held' AND NEW.state NOT IN ('held', 'committed', 'returned')
     OR OLD.state <> 'held' AND (NEW.state, NEW.confirmed_at) IS DISTINCT FROM (OLD.state, OLD.confirmed_at)
     OR (NEW.id, NEW.kind, NEW.owner_id, NEW.payee_id, NEW.payer_account, NEW.payee_account, NEW.link_id, NEW.currency,
         NEW.amount, NEW.fee, NEW.fee_version, NEW.delay_seconds, NEW.reference, NEW.hash, NEW.factor,
         NEW.authorised_hash, NEW.authorised_at, NEW.code_hash, NEW.code_at, NEW.counted, NEW.counted_in,
         NEW.arrives_currency, NEW.arrives_amount, NEW.rate, NEW.rates_at, NEW.spread, NEW.rounding, NEW.given)
        IS DISTINCT FROM
        (OLD.id, OLD.kind, OLD.owner_id, OLD.payee_id, OLD.payer_account, OLD.payee_account, OLD.link_id, OLD.currency,
         OLD.amount, OLD.fee, OLD.fee_version, OLD.delay_seconds, OLD.reference, OLD.hash, OLD.factor,
         OLD.authorised_hash, OLD.authorised_at, OLD.code_hash, OLD.code_at, OLD.counted, OLD.counted_in,
         OLD.arrives_currency, OLD.arrives_amount, OLD.rate, OLD.rates_at, OLD.spread, OLD.rounding, OLD.given) THEN
    RAISE EXCEPTION 'a payment that was decided stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- Cards that are being confirmed pass it by: a payment costs no call of it.
CREATE TRIGGER intent_kept BEFORE UPDATE OR DELETE ON "intent"
  FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION "public"."keep_decided_intent"();

CREATE FUNCTION "public"."keep_paid_link"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'a link that was paid stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_link_kept BEFORE UPDATE OR DELETE ON "payment_link"
  FOR EACH ROW WHEN (OLD.state = 'paid') EXECUTE FUNCTION "public"."keep_paid_link"();

-- Money that was credited may be taken back by its rail; what was taken back is over.
CREATE FUNCTION "public"."keep_credited_top_up"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.state NOT IN (OLD.state, 'returned')
     OR OLD.credited IS NOT NULL AND NEW.credited IS DISTINCT FROM OLD.credited
     OR (NEW.id, NEW.user_id, NEW.rail, NEW.reference, NEW.currency, NEW.amount, NEW.fee, NEW.fee_version)
        IS DISTINCT FROM
        (OLD.id, OLD.user_id, OLD.rail, OLD.reference, OLD.currency, OLD.amount, OLD.fee, OLD.fee_version) THEN
    RAISE EXCEPTION 'a top-up that was booked stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER top_up_kept BEFORE UPDATE OR DELETE ON "top_up"
  FOR EACH ROW WHEN (OLD.state IN ('credited', 'returned')) EXECUTE FUNCTION "public"."keep_credited_top_up"();
