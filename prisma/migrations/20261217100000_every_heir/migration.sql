-- MNY-13: limits that two of staff lowered bind every account that is opened with anything of one that was closed, until
-- they end: who opens first is no straw man for the next. Each has them in the home currency of its own.
CREATE TABLE "inherited_limit" (
    "heir_id" UUID NOT NULL,
    "of_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "single_minor" BIGINT,
    "daily_minor" BIGINT,
    "monthly_minor" BIGINT,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inherited_limit_pkey" PRIMARY KEY ("heir_id", "of_id"),
    CONSTRAINT "inherited_limit_heir_id_fkey" FOREIGN KEY ("heir_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "inherited_limit_of_id_fkey" FOREIGN KEY ("of_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT inherited_limit_amounts CHECK ((single_minor >= 0) IS NOT FALSE AND (daily_minor >= 0) IS NOT FALSE AND (monthly_minor >= 0) IS NOT FALSE)
);
CREATE INDEX "inherited_limit_until_idx" ON "inherited_limit"("until");

-- A process from before this names one heir, and takes away by what the account is known: what binds that one is here as
-- well, and the next is known as the first was. It has moved the sums into the heir's currency by then.
CREATE FUNCTION "public"."keep_heir"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO inherited_limit (heir_id, of_id, currency, single_minor, daily_minor, monthly_minor, until)
    SELECT NEW.heir_id, NEW.user_id, o.currency, o.single_minor, o.daily_minor, o.monthly_minor, o.valid_until
    FROM (SELECT * FROM limit_override WHERE user_id = NEW.user_id ORDER BY valid_from DESC, id DESC LIMIT 1) o
    WHERE o.valid_until > app_now()
    ON CONFLICT DO NOTHING;
  NEW.marks := OLD.marks;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_reach_heir BEFORE UPDATE OF "heir_id" ON "closed_reach"
  FOR EACH ROW WHEN (NEW.heir_id IS NOT NULL) EXECUTE FUNCTION "public"."keep_heir"();
UPDATE "closed_reach" SET "heir_id" = "heir_id" WHERE "heir_id" IS NOT NULL;
