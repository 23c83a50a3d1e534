-- A payment link may be paid more than once, its payer may name the sum, and one of a shop's links may stand on its
-- counter for good. What is paid once is paid once as before: the database knows by itself which is which.

ALTER TABLE "payment_link"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'link',
  ADD COLUMN "uses" INTEGER DEFAULT 1,
  ADD COLUMN "least" BIGINT,
  ADD COLUMN "paid_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "paid_sum" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "day" DATE,
  ADD COLUMN "day_sum" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "live" BOOLEAN NOT NULL DEFAULT true,
  ALTER COLUMN "amount" DROP NOT NULL;

ALTER TABLE "payment_link" DISABLE TRIGGER payment_link_kept;
UPDATE "payment_link" SET paid_count = 1, paid_sum = amount, day = (paid_at AT TIME ZONE 'UTC')::date, day_sum = amount
WHERE state = 'paid';
ALTER TABLE "payment_link" ENABLE TRIGGER payment_link_kept;

ALTER TABLE "payment_link"
  DROP CONSTRAINT payment_link_amount,
  ADD CONSTRAINT payment_link_amount CHECK (CASE WHEN amount IS NULL THEN coalesce(least, 1) > 0 ELSE amount > 0 AND least IS NULL END),
  ADD CONSTRAINT payment_link_kind CHECK (kind IN ('link', 'counter', 'sale')),
  -- The cap is never exceeded, whatever the code thinks; and a link is paid up exactly when it is reached.
  ADD CONSTRAINT payment_link_uses CHECK (uses >= 1 AND paid_count BETWEEN 0 AND uses OR uses IS NULL AND paid_count >= 0),
  ADD CONSTRAINT payment_link_used_up CHECK ((state = 'paid') = coalesce(paid_count = uses, false)),
  -- What stands on a counter names no price and is never used up.
  ADD CONSTRAINT payment_link_counter CHECK (kind <> 'counter' OR uses IS NULL AND amount IS NULL);

-- One code on the counter at a time: a new one is made by taking the old one back.
CREATE UNIQUE INDEX payment_link_one_counter ON "payment_link"("shop_id", "currency") WHERE kind = 'counter' AND state = 'open';

-- What a link asks for stays what it was, and what was paid is never less than it was.
CREATE FUNCTION "public"."keep_link_terms"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a link asks for, and what was paid, stays' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER payment_link_terms BEFORE UPDATE ON "payment_link" FOR EACH ROW
  WHEN ((OLD.id, OLD.token, OLD.shop_id, OLD.currency, OLD.amount, OLD.least, OLD.uses, OLD.kind, OLD.live)
        IS DISTINCT FROM (NEW.id, NEW.token, NEW.shop_id, NEW.currency, NEW.amount, NEW.least, NEW.uses, NEW.kind, NEW.live)
        OR NEW.paid_count < OLD.paid_count OR NEW.paid_sum < OLD.paid_sum)
  EXECUTE FUNCTION "public"."keep_link_terms"();
CREATE TRIGGER payment_link_never_gone BEFORE DELETE ON "payment_link" FOR EACH ROW
  WHEN (OLD.paid_count > 0) EXECUTE FUNCTION "public"."keep_link_terms"();

-- Whether an intent pays a link that is paid once: the database looks that up itself when a card is written.
ALTER TABLE "intent" ADD COLUMN "pays_once" BOOLEAN;
UPDATE "intent" SET pays_once = true WHERE link_id IS NOT NULL;
ALTER TABLE "intent" ADD CONSTRAINT intent_knows_its_link CHECK ((link_id IS NULL) = (pays_once IS NULL));
CREATE FUNCTION "public"."look_up_link"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.pays_once := (SELECT coalesce(l.uses = 1, false) FROM public.payment_link l WHERE l.id = NEW.link_id);
  RETURN NEW;
END $$;
CREATE TRIGGER intent_link BEFORE INSERT OR UPDATE OF link_id, pays_once ON "intent" FOR EACH ROW
  WHEN (NEW.link_id IS NOT NULL) EXECUTE FUNCTION "public"."look_up_link"();

-- Of a link that is paid once, a second payment cannot be committed.
DROP INDEX intent_pays_once;
CREATE UNIQUE INDEX intent_pays_once ON "intent"("link_id") WHERE state = 'committed' AND pays_once;

-- What goes through a code that anybody can photograph or paste over: less a payment, and so much a day.
INSERT INTO "limit_rule" (version, level, operation, currency, single_minor, daily_minor, monthly_minor, small_minor,
  small_daily_minor, code_minor, valid_from)
SELECT 1, 0, 'static_code', currency, 5 * small_minor, 50 * small_minor, 1550 * small_minor, 0, 0, 5 * small_minor, '2026-01-01'
FROM "limit_rule" l WHERE l.operation = 'out' AND l.level = 0
  AND l.version = (SELECT min(version) FROM "limit_rule" m WHERE m.operation = 'out' AND m.level = 0 AND m.currency = l.currency);
