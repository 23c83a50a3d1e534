-- Staff at their bot: why they did something, accounts they restrict, and what only two of them may do.

-- Why a staff member looked, froze, asked. Sealed; whatever was done for it names it by id.
CREATE TABLE "staff_reason" (
    "id" UUID NOT NULL,
    "data_key" BYTEA NOT NULL,
    "text" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_reason_pkey" PRIMARY KEY ("id")
);

-- An account restricted by staff, from then until it was released.
CREATE TABLE "restriction" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "reason_id" UUID NOT NULL,
    "state_before" TEXT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" UUID,

    CONSTRAINT "restriction_pkey" PRIMARY KEY ("id")
);

-- What one staff member asked for and another must agree to.
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "reason_id" UUID NOT NULL,
    "requested_bot" BIGINT NOT NULL,
    "requested_telegram" BIGINT NOT NULL,
    "requested_user" UUID,
    "beneficiary_user" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_bot" BIGINT,
    "decided_telegram" BIGINT,
    "decided_user" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "restriction_user_id_idx" ON "restriction"("user_id");
CREATE INDEX "approval_state_expires_at_idx" ON "approval"("state", "expires_at");
CREATE INDEX "approval_request_hash_idx" ON "approval"("request_hash");

ALTER TABLE "restriction" ADD CONSTRAINT "restriction_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "staff_reason"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "approval" ADD CONSTRAINT "approval_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "staff_reason"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Two people, said by the database as well: whoever approves is neither who asked nor who gains by it, not even with a
-- second Telegram account; and nobody asks for themselves. What is asked is what was hashed.
ALTER TABLE "approval"
  ADD CONSTRAINT approval_state CHECK (state IN ('open', 'approved', 'refused', 'withdrawn', 'expired', 'void')),
  ADD CONSTRAINT approval_hash CHECK (request_hash = sha256(convert_to(kind || E'\n' || request, 'UTF8'))),
  ADD CONSTRAINT approval_not_for_oneself CHECK (requested_user IS NULL OR beneficiary_user IS DISTINCT FROM requested_user),
  ADD CONSTRAINT approval_decided CHECK ((state = 'open') = (decided_at IS NULL)),
  ADD CONSTRAINT approval_two_people CHECK (state <> 'approved' OR (
    decided_bot IS NOT NULL AND decided_telegram IS NOT NULL
    AND (decided_bot, decided_telegram) IS DISTINCT FROM (requested_bot, requested_telegram)
    AND (decided_user IS NULL OR (decided_user IS DISTINCT FROM requested_user AND decided_user IS DISTINCT FROM beneficiary_user))));

-- A request is decided once and never changed, whoever tries.
CREATE FUNCTION "public"."keep_approval"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open'
     OR (NEW.id, NEW.kind, NEW.request, NEW.request_hash, NEW.reason_id, NEW.requested_bot, NEW.requested_telegram,
         NEW.requested_user, NEW.beneficiary_user, NEW.created_at, NEW.expires_at)
        IS DISTINCT FROM
        (OLD.id, OLD.kind, OLD.request, OLD.request_hash, OLD.reason_id, OLD.requested_bot, OLD.requested_telegram,
         OLD.requested_user, OLD.beneficiary_user, OLD.created_at, OLD.expires_at) THEN
    RAISE EXCEPTION 'a request is decided once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_kept BEFORE UPDATE OR DELETE ON "approval"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_approval"();

CREATE FUNCTION "public"."keep_reason"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a reason stays as it was given' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER staff_reason_kept BEFORE UPDATE OR DELETE ON "staff_reason"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_reason"();

-- How a case of suspense ended: the bank took it back, or two people decided. `closed_by` is their approval.
ALTER TABLE "suspense_item"
  ADD COLUMN "closed_at" TIMESTAMPTZ(3),
  ADD COLUMN "closed_by" UUID,
  ADD CONSTRAINT suspense_item_state CHECK (state IN ('open', 'returned', 'assigned', 'sent_back', 'written_off'));
CREATE INDEX "suspense_item_state_created_at_idx" ON "suspense_item"("state", "created_at");

-- Never written: why an account is restricted stands in its restriction.
ALTER TABLE "user" DROP COLUMN "frozen_reason";
