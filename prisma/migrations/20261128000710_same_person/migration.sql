-- Telegram accounts that belong to one person, as the owner of the house said at their console: nobody can see it of an
-- account that never held a wallet. It outlasts an appointment, so that what one of them asked for stays their own.
CREATE TABLE "same_person" (
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "person" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "same_person_pkey" PRIMARY KEY ("bot_id", "telegram_id")
);
CREATE INDEX "same_person_person_idx" ON "same_person"("person");

-- ADM-04, also where the two accounts show no wallet: whoever approves is not who asked, nor whose it is.
CREATE FUNCTION "public"."keep_two_people"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "public"."same_person" decider
    JOIN "public"."same_person" theirs ON theirs.person = decider.person
    LEFT JOIN "public"."chat" c ON c.bot_id = theirs.bot_id AND c.telegram_id = theirs.telegram_id
    WHERE decider.bot_id = NEW.decided_bot AND decider.telegram_id = NEW.decided_telegram
      AND ((theirs.bot_id, theirs.telegram_id) = (NEW.requested_bot, NEW.requested_telegram)
        OR c.user_id IN (NEW.requested_user, NEW.beneficiary_user))
  ) THEN
    RAISE EXCEPTION 'an approval takes two people' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_two_accounts BEFORE UPDATE ON "approval"
  FOR EACH ROW WHEN (NEW.state = 'approved') EXECUTE FUNCTION "public"."keep_two_people"();
