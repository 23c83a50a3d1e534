-- Payments are watched by rules, and some of them wait: risk rules as data, what was decided by which of them, whom a
-- person has paid before, and payments whose money is on hold until a moment or until somebody has looked.

-- A version is a whole set: what it leaves out is not looked for. `code` is what is looked for, `at_least` and `percent`
-- how much of it, `over_minor` the amount above which it matters; `seconds` how long a payment then waits.
CREATE TABLE "risk_rule" (
    "version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "at_least" INTEGER NOT NULL DEFAULT 0,
    "percent" SMALLINT NOT NULL DEFAULT 0,
    "over_minor" BIGINT NOT NULL DEFAULT 0,
    "seconds" INTEGER NOT NULL DEFAULT 0,
    "alerts" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_rule_pkey" PRIMARY KEY ("version", "code", "outcome", "currency")
);
ALTER TABLE "risk_rule"
  ADD CONSTRAINT risk_rule_outcome CHECK (outcome IN ('allow', 'step_up', 'delay', 'hold', 'refuse')),
  ADD CONSTRAINT risk_rule_waits CHECK ((seconds > 0) = (outcome IN ('delay', 'hold'))),
  ADD CONSTRAINT risk_rule_alerts CHECK (alerts IN ('nobody', 'owner', 'staff', 'both'));

-- What the rules said of a payment, and what they were asked: the same inputs and version say the same again.
CREATE TABLE "risk_decision" (
    "intent_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT[],
    "inputs" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "for_staff" BOOLEAN NOT NULL,
    "answer" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "risk_decision_pkey" PRIMARY KEY ("intent_id")
);
CREATE INDEX "risk_decision_user_id_at_idx" ON "risk_decision"("user_id", "at");
CREATE INDEX risk_decision_open ON "risk_decision" ("at") WHERE for_staff AND closed_at IS NULL;

-- A decision stays as it was made; only what people made of it is added.
CREATE FUNCTION "public"."keep_risk_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (NEW.intent_id, NEW.user_id, NEW.rule_version, NEW.outcome, NEW.reasons, NEW.inputs, NEW.at, NEW.for_staff)
        IS DISTINCT FROM
        (OLD.intent_id, OLD.user_id, OLD.rule_version, OLD.outcome, OLD.reasons, OLD.inputs, OLD.at, OLD.for_staff) THEN
    RAISE EXCEPTION 'a decision stays as it was made' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER risk_decision_kept BEFORE UPDATE OR DELETE ON "risk_decision"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_risk_decision"();

-- Whom a person has paid, since when: written with the first payment only.
CREATE TABLE "known_payee" (
    "owner_id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_payee_pkey" PRIMARY KEY ("owner_id", "payee_id")
);
CREATE INDEX "known_payee_owner_id_first_at_idx" ON "known_payee"("owner_id", "first_at");
CREATE INDEX "known_payee_payee_id_first_at_idx" ON "known_payee"("payee_id", "first_at");
INSERT INTO "known_payee" (owner_id, payee_id, first_at)
SELECT owner_id, payee_id, min(confirmed_at) FROM "intent" WHERE kind = 'send' AND state = 'committed' GROUP BY 1, 2;

-- A payment that waits: its money is in the payer's `user_hold`, under the ledger's hold `hold_id`, until it is sent or
-- comes back. `delay_seconds` is what its card showed.
ALTER TABLE "intent"
  ADD COLUMN "delay_seconds" INTEGER,
  ADD COLUMN "hold_id" UUID,
  ADD COLUMN "held_why" TEXT,
  ADD COLUMN "held_until" TIMESTAMPTZ(3),
  ADD CONSTRAINT intent_held CHECK (
    (held_why IS NULL) = (hold_id IS NULL) AND (held_why IS NULL) = (held_until IS NULL)
    AND (held_why IS NULL OR held_why IN ('first_payment', 'review'))
    AND (state NOT IN ('held', 'returned') OR held_why IS NOT NULL));
CREATE UNIQUE INDEX intent_hold ON "intent" (hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX intent_held_until ON "intent" (held_until) WHERE state = 'held';
CREATE INDEX intent_held_of ON "intent" (owner_id) WHERE state = 'held';

-- What the rules count, in the row that counts what was spent: payments in the hour of the day that is named, and those
-- just under the limit of one payment.
ALTER TABLE "spend_counter"
  ADD COLUMN "hour" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "in_hour" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "near_limit" INTEGER NOT NULL DEFAULT 0;

-- When a chat took over an account that was there before it.
ALTER TABLE "chat" ADD COLUMN "rebound_at" TIMESTAMPTZ(3);
CREATE FUNCTION "public"."note_rebinding"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.user_id IS NOT NULL
     AND EXISTS (SELECT FROM "user" u WHERE u.id = NEW.user_id AND u.created_at < public.app_now() - interval '10 minutes') THEN
    NEW.rebound_at := public.app_now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chat_rebound BEFORE INSERT ON "chat" FOR EACH ROW EXECUTE FUNCTION "public"."note_rebinding"();
CREATE TRIGGER chat_rebound_again BEFORE UPDATE OF user_id ON "chat"
  FOR EACH ROW WHEN (NEW.user_id IS DISTINCT FROM OLD.user_id) EXECUTE FUNCTION "public"."note_rebinding"();

-- By when staff have looked at it: what its owner is told.
ALTER TABLE "restriction" ADD COLUMN "due_at" TIMESTAMPTZ(3);
UPDATE "restriction" SET due_at = created_at + interval '72 hours';
ALTER TABLE "restriction" ALTER COLUMN "due_at" SET NOT NULL;

-- Rules are the owner's, as fees and limits are.
CREATE OR REPLACE FUNCTION ledger.grant_application(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA ledger, public TO %I', role_name);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO %I', role_name);
  EXECUTE format('GRANT EXECUTE ON FUNCTION ledger.open_account, ledger.lock_accounts, ledger.post_batch TO %I', role_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', role_name);
  EXECUTE format('REVOKE UPDATE, DELETE ON public.audit_event, public.callback_inbox FROM %I', role_name);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON public.fee_rule, public.limit_rule, public.risk_rule, public.clock FROM %I', role_name);
  EXECUTE format('REVOKE ALL ON public._prisma_migrations FROM %I', role_name);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
END $$;

-- Version 1 of the rules. Amounts are minor units; base is roughly ten euros.
INSERT INTO public.risk_rule (version, code, outcome, currency, at_least, percent, over_minor, seconds, alerts, valid_from)
SELECT 1, r.code, r.outcome, c.code, r.at_least, r.percent, (c.base * r.times)::bigint, r.seconds, r.alerts, '2026-01-01'
FROM (VALUES
       -- the first payment to somebody, above 250 euros: it waits two hours, and can be called off until then
       ('first_payment', 'delay', 0, 0, 25.0, 7200, 'nobody'),
       -- so many payments in an hour of the clock
       ('velocity', 'step_up', 20, 0, 0, 0, 'both'),
       ('velocity', 'refuse', 60, 0, 0, 0, 'both'),
       -- another payment of the day between 90 % and all of what one payment may be; exactly that is what we offer ourselves
       ('structuring', 'step_up', 1, 90, 0, 0, 'both'),
       -- money to many people, and from many people, who were strangers a day ago
       ('fan_out', 'hold', 8, 0, 0, 86400, 'both'),
       ('fan_in', 'allow', 15, 0, 0, 0, 'staff'),
       -- a new password by mail, many wrong PINs and codes, or a chat that has just taken over; then money to a stranger
       ('reset_then_out', 'step_up', 0, 0, 0.5, 0, 'both'),
       ('failed_factors', 'hold', 5, 0, 0, 86400, 'both'),
       ('new_chat', 'hold', 0, 0, 2.0, 86400, 'both')
     ) AS r (code, outcome, at_least, percent, times, seconds, alerts),
     (VALUES ('EUR', 1000), ('USD', 1000), ('GBP', 1000), ('CNY', 8000), ('HKD', 8000), ('JPY', 1600),
             ('KRW', 15000), ('KWD', 3300)) AS c (code, base);
