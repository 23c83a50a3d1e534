-- What was written of money out, of exchanges and of rails stays as it was written, whoever asks.

CREATE OR REPLACE FUNCTION "public"."keep_final_payout"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state IN ('returned', 'cancelled', 'dropped') AND NEW.state <> OLD.state
     OR OLD.state = 'settled' AND NEW.state NOT IN ('settled', 'returned')
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

-- Whose factors were given for an account gave them for that account: where money goes is never changed under them.
CREATE FUNCTION "public"."keep_destination"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'removed' AND NEW.state <> 'removed' OR OLD.state = 'open' AND NEW.state = 'draft'
     OR (NEW.id, NEW.owner_id, NEW.kind, NEW.currency) IS DISTINCT FROM (OLD.id, OLD.owner_id, OLD.kind, OLD.currency)
     OR OLD.details IS NOT NULL AND (NEW.details, NEW.last_four, NEW.fingerprint, NEW.hash)
        IS DISTINCT FROM (OLD.details, OLD.last_four, OLD.fingerprint, OLD.hash)
     OR OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at THEN
    RAISE EXCEPTION 'a destination stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER destination_kept BEFORE UPDATE OR DELETE ON "destination"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_destination"();

-- What an exchange was booked as, its receipt says for ever.
CREATE FUNCTION "public"."keep_booked_exchange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'booked' AND (TG_OP = 'DELETE' OR NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'an exchange that was booked stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER exchange_kept BEFORE UPDATE OR DELETE ON "exchange"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_booked_exchange"();

-- Currencies of which the newest reading was not believed: what they are worth nobody knows, until one is.
CREATE TABLE "rate_doubt" (
    "currency" CHAR(3) NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_doubt_pkey" PRIMARY KEY ("currency")
);

-- Above which sums rails are asked is the owner's, as fees and limits are; doubts and modes are only added.
CREATE OR REPLACE FUNCTION ledger.grant_application(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA ledger, public TO %I', role_name);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO %I', role_name);
  EXECUTE format('GRANT EXECUTE ON FUNCTION ledger.open_account, ledger.lock_accounts, ledger.post_batch TO %I', role_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', role_name);
  EXECUTE format('REVOKE UPDATE, DELETE ON public.audit_event, public.callback_inbox, public.callback_doubt, public.service_mode FROM %I', role_name);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON public.fee_rule, public.limit_rule, public.risk_rule, public.rail_rule, public.clock FROM %I', role_name);
  EXECUTE format('REVOKE ALL ON public._prisma_migrations FROM %I', role_name);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
END $$;
