-- What staff do to money and rules, and only two of them together: each such row names the approval that allowed it.

-- At commit the request that is named has been approved, and is one of that kind: neither the program nor one person
-- writes such a row alone. Deferred, for the effect and the decision are written one after the other.
CREATE FUNCTION "public"."keep_approved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "public"."approval" a WHERE a.id = NEW.approval_id AND a.state = 'approved' AND a.kind = TG_ARGV[0]) THEN
    RAISE EXCEPTION 'this takes two people' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- A refund that staff decided on, for a buyer or on the shop's behalf: once for each request.
ALTER TABLE "refund" ADD COLUMN "approval_id" UUID,
  ADD CONSTRAINT "refund_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE UNIQUE INDEX "refund_approval_id_key" ON "refund"("approval_id");
CREATE CONSTRAINT TRIGGER refund_by_two AFTER INSERT OR UPDATE ON "refund" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.approval_id IS NOT NULL) EXECUTE FUNCTION "public"."keep_approved"('refund_payment');

-- An entry the house books by hand, under its journal's id: one that gives back another (`of_id`), from whoever had got
-- it (`from_user`), or money of the house's own. `amount` is what `to_user` gets; null there is an account of the house.
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "approval_id" UUID NOT NULL,
    "of_id" UUID,
    "to_user" UUID,
    "from_user" UUID,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "from_currency" CHAR(3),
    "from_amount" BIGINT,
    "why" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "correction_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "correction_to_user_fkey" FOREIGN KEY ("to_user") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "correction_from_user_fkey" FOREIGN KEY ("from_user") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT correction_kind CHECK (kind IN ('reverse_entry', 'post_manually')),
    CONSTRAINT correction_why CHECK (why IN ('mistake', 'fraud', 'our_error', 'fee_wrong', 'goodwill')),
    CONSTRAINT correction_amounts CHECK (amount > 0 AND (from_amount > 0) IS NOT FALSE),
    -- A posting by hand takes nothing from a customer: only what names an entry does.
    CONSTRAINT correction_names CHECK ((kind = 'reverse_entry') = (of_id IS NOT NULL) AND (of_id IS NOT NULL OR from_user IS NULL)),
    CONSTRAINT correction_from CHECK ((from_user IS NULL) = (from_amount IS NULL) AND (from_user IS NULL) = (from_currency IS NULL))
);
CREATE UNIQUE INDEX "correction_approval_id_key" ON "correction"("approval_id");
CREATE UNIQUE INDEX "correction_reference_key" ON "correction"("reference");
CREATE INDEX "correction_of_id_idx" ON "correction"("of_id");
CREATE INDEX "correction_created_at_idx" ON "correction"("created_at");
CREATE INDEX "correction_to_user_created_at_reference_idx" ON "correction"("to_user", "created_at", "reference");
CREATE INDEX "correction_from_user_created_at_reference_idx" ON "correction"("from_user", "created_at", "reference");
CREATE CONSTRAINT TRIGGER reversal_by_two AFTER INSERT ON "correction" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind = 'reverse_entry') EXECUTE FUNCTION "public"."keep_approved"('reverse_entry');
CREATE CONSTRAINT TRIGGER posting_by_two AFTER INSERT ON "correction" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind = 'post_manually') EXECUTE FUNCTION "public"."keep_approved"('post_manually');

-- Limits of one customer's own, until a day: where one is null, their level's holds. The newest row that is not over
-- holds; a change of their home currency rewrites its amounts and nothing else.
CREATE TABLE "limit_override" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "approval_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "single_minor" BIGINT,
    "daily_minor" BIGINT,
    "monthly_minor" BIGINT,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "limit_override_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "limit_override_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "limit_override_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT limit_override_amounts CHECK ((single_minor >= 0) IS NOT FALSE AND (daily_minor >= 0) IS NOT FALSE AND (monthly_minor >= 0) IS NOT FALSE),
    CONSTRAINT limit_override_times CHECK (valid_until > valid_from)
);
CREATE UNIQUE INDEX "limit_override_approval_id_key" ON "limit_override"("approval_id");
CREATE INDEX "limit_override_user_id_valid_from_idx" ON "limit_override"("user_id", "valid_from");
CREATE CONSTRAINT TRIGGER limit_override_by_two AFTER INSERT ON "limit_override" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_approved"('set_limits');
-- As with any change that decides about payments: those under way are booked first, every later one sees it.
CREATE FUNCTION ledger.await_bookings_of_override() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  PERFORM 1 FROM account a WHERE a.owner = 'user:' || NEW.user_id ORDER BY a.floor IS NULL, a.id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION ledger.await_bookings_of_override() FROM PUBLIC;
CREATE TRIGGER limit_override_awaits_bookings BEFORE INSERT OR UPDATE ON "limit_override"
  FOR EACH ROW EXECUTE FUNCTION ledger.await_bookings_of_override();
CREATE FUNCTION "public"."keep_limit_override"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.currency = OLD.currency
     OR (NEW.id, NEW.user_id, NEW.approval_id, NEW.valid_from, NEW.valid_until, NEW.single_minor IS NULL, NEW.daily_minor IS NULL, NEW.monthly_minor IS NULL)
        IS DISTINCT FROM
        (OLD.id, OLD.user_id, OLD.approval_id, OLD.valid_from, OLD.valid_until, OLD.single_minor IS NULL, OLD.daily_minor IS NULL, OLD.monthly_minor IS NULL) THEN
    RAISE EXCEPTION 'limits two people agreed to stay what they are' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER limit_override_kept BEFORE UPDATE OR DELETE ON "limit_override"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_limit_override"();

-- Rails that staff switched off, and on again: the newest row of a way holds. Off takes one, on takes two.
CREATE TABLE "rail_switch" (
    "id" UUID NOT NULL,
    "rail" TEXT NOT NULL,
    "off" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "approval_id" UUID,

    CONSTRAINT "rail_switch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "rail_switch_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT rail_switch_on CHECK ("off" = ("approval_id" IS NULL))
);
CREATE UNIQUE INDEX "rail_switch_approval_id_key" ON "rail_switch"("approval_id");
CREATE INDEX "rail_switch_rail_at_idx" ON "rail_switch"("rail", "at");
CREATE CONSTRAINT TRIGGER rail_switch_by_two AFTER INSERT ON "rail_switch" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.approval_id IS NOT NULL) EXECUTE FUNCTION "public"."keep_approved"('open_rail');

-- New versions of fees and limits: the program may add none but by an approval, whose own words say what is added.
ALTER TABLE "fee_rule" ADD COLUMN "approval_id" UUID,
  ADD CONSTRAINT "fee_rule_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "limit_rule" ADD COLUMN "approval_id" UUID,
  ADD CONSTRAINT "limit_rule_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE UNIQUE INDEX fee_rule_once ON "fee_rule"("approval_id", "level") WHERE "approval_id" IS NOT NULL;
CREATE UNIQUE INDEX limit_rule_once ON "limit_rule"("approval_id") WHERE "approval_id" IS NOT NULL;
CREATE CONSTRAINT TRIGGER fee_rule_by_two AFTER INSERT ON "fee_rule" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.approval_id IS NOT NULL) EXECUTE FUNCTION "public"."keep_approved"('set_fee');
CREATE CONSTRAINT TRIGGER limit_rule_by_two AFTER INSERT ON "limit_rule" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.approval_id IS NOT NULL) EXECUTE FUNCTION "public"."keep_approved"('set_limit_rule');

-- A version is whole: the rows of the newest one, with the row the request names instead of its own, or added.
CREATE FUNCTION ledger.publish_fee(approval uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb;
  newest int;
BEGIN
  LOCK TABLE fee_rule IN SHARE ROW EXCLUSIVE MODE;
  SELECT request::jsonb INTO r FROM approval a WHERE a.id = approval AND a.kind = 'set_fee' AND a.state = 'open';
  IF r IS NULL THEN
    RAISE EXCEPTION 'nobody asked for these fees' USING ERRCODE = 'check_violation';
  END IF;
  SELECT max(version) INTO newest FROM fee_rule f WHERE f.operation = r->>'operation' AND f.currency = r->>'currency';
  IF newest IS DISTINCT FROM (r->>'after')::int THEN
    RETURN 0;
  END IF;
  INSERT INTO fee_rule (version, operation, currency, level, percent, fixed_minor, min_minor, max_minor, valid_from, approval_id)
  SELECT newest + 1, f.operation, f.currency, f.level, f.percent, f.fixed_minor, f.min_minor, f.max_minor, greatest((r->>'from')::timestamptz, app_now()), approval
  FROM fee_rule f
  WHERE f.operation = r->>'operation' AND f.currency = r->>'currency' AND f.version = newest AND f.level <> (r->>'level')::smallint
  UNION ALL
  SELECT newest + 1, r->>'operation', r->>'currency', (r->>'level')::smallint, (r->>'percent')::numeric, (r->>'fixed')::bigint,
         (r->>'min')::bigint, (r->>'max')::bigint, greatest((r->>'from')::timestamptz, app_now()), approval;
  RETURN newest + 1;
END $$;
REVOKE EXECUTE ON FUNCTION ledger.publish_fee(uuid) FROM PUBLIC;

-- A level's limits in a currency: the next version, with what small payments and codes are as they were.
CREATE FUNCTION ledger.publish_limit(approval uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb;
  newest limit_rule;
BEGIN
  LOCK TABLE limit_rule IN SHARE ROW EXCLUSIVE MODE;
  SELECT request::jsonb INTO r FROM approval a WHERE a.id = approval AND a.kind = 'set_limit_rule' AND a.state = 'open';
  IF r IS NULL THEN
    RAISE EXCEPTION 'nobody asked for these limits' USING ERRCODE = 'check_violation';
  END IF;
  SELECT * INTO newest FROM limit_rule l
  WHERE l.operation = 'out' AND l.currency = r->>'currency' AND l.level = (r->>'level')::smallint ORDER BY version DESC LIMIT 1;
  IF newest.version IS DISTINCT FROM (r->>'after')::int THEN
    RETURN 0;
  END IF;
  newest.version := newest.version + 1;
  newest.single_minor := (r->>'single')::bigint;
  newest.daily_minor := (r->>'daily')::bigint;
  newest.monthly_minor := (r->>'monthly')::bigint;
  newest.valid_from := greatest((r->>'from')::timestamptz, app_now());
  newest.approval_id := approval;
  INSERT INTO limit_rule SELECT newest.*;
  RETURN newest.version;
END $$;
REVOKE EXECUTE ON FUNCTION ledger.publish_limit(uuid) FROM PUBLIC;

-- Whom a role is for neither asks for it nor agrees to it, wallet or none.
ALTER TABLE "approval" ADD CONSTRAINT approval_not_own_role CHECK (CASE WHEN kind = 'set_role' THEN
  request::jsonb->>'telegramId' <> requested_telegram::text
  AND (state <> 'approved' OR request::jsonb->>'telegramId' <> decided_telegram::text) ELSE true END);

-- Corrections and switches are only added.
CREATE OR REPLACE FUNCTION ledger.grant_application(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA ledger, public TO %I', role_name);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO %I', role_name);
  EXECUTE format('GRANT EXECUTE ON FUNCTION ledger.open_account, ledger.lock_accounts, ledger.post_batch TO %I', role_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', role_name);
  EXECUTE format('REVOKE UPDATE, DELETE ON public.audit_event, public.callback_inbox, public.callback_doubt, public.service_mode, public.correction, public.rail_switch FROM %I', role_name);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON public.fee_rule, public.limit_rule, public.risk_rule, public.rail_rule, public.clock FROM %I', role_name);
  EXECUTE format('REVOKE ALL ON public._prisma_migrations FROM %I', role_name);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
END $$;
