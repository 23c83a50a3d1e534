-- A second factor: authenticator codes and recovery codes, and what they guard.

-- A person's authenticator, and one that is being set up. Secrets are sealed under a key that opens nothing else.
CREATE TABLE "second_factor" (
    "user_id" UUID NOT NULL,
    "data_key" BYTEA NOT NULL,
    "secret" BYTEA NOT NULL,
    "last_step" BIGINT NOT NULL,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id")
);

CREATE TABLE "second_factor_draft" (
    "user_id" UUID NOT NULL,
    "data_key" BYTEA NOT NULL,
    "secret" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "second_factor_draft_pkey" PRIMARY KEY ("user_id")
);

-- SHA-256 of codes of 80 random bits, each good for once.
CREATE TABLE "recovery_code" (
    "user_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("user_id", "code_hash")
);

ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "second_factor_draft" ADD CONSTRAINT "second_factor_draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A time step is used once, whatever the code thinks (RFC 6238, 5.2): it only grows while the authenticator is the same.
CREATE FUNCTION "public"."keep_step"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.secret = OLD.secret AND NEW.last_step <= OLD.last_step THEN
    RAISE EXCEPTION 'a code is used once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_factor_step BEFORE UPDATE OF last_step ON "second_factor"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_step"();

-- What a payment reads of its payer: since when they have a second factor, above which amount they want to be asked for
-- it (in their home currency), until when wrong codes stop money out. And their phrase, sealed, for cards.
ALTER TABLE "user"
  ADD COLUMN "second_factor_at" TIMESTAMPTZ(3),
  ADD COLUMN "code_minor" BIGINT,
  ADD COLUMN "out_stopped_until" TIMESTAMPTZ(3),
  ADD COLUMN "phrase" BYTEA,
  ADD CONSTRAINT user_code_minor CHECK (code_minor >= 0),
  ADD CONSTRAINT user_small_payment CHECK (small_payment_minor >= 0);
CREATE TRIGGER user_factor_awaits_bookings BEFORE UPDATE OF second_factor_at, code_minor, out_stopped_until ON public."user"
  FOR EACH ROW EXECUTE FUNCTION ledger.await_bookings();

-- A code stands for exactly what the card showed, as the PIN does.
ALTER TABLE "intent"
  ADD COLUMN "code_hash" BYTEA,
  ADD COLUMN "code_at" TIMESTAMPTZ(3);

-- Above this much a payment needs an authenticator code besides the PIN: fifty times ten euros, roughly, whatever the
-- level. The small payments of version 1 are twice that base.
ALTER TABLE "limit_rule" ADD COLUMN "code_minor" BIGINT;
UPDATE "limit_rule" SET code_minor = small_minor / 2 * 50;
ALTER TABLE "limit_rule" ALTER COLUMN "code_minor" SET NOT NULL;
