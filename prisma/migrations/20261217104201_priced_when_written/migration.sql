-- MNY-11, against whoever holds the application's own role: what an order costs is the price of the moment it was written,
-- and its money comes whenever it comes. A row's own word on that moment is the word of whoever wrote it. Null: from before.
ALTER TABLE "top_up" ADD COLUMN "written_at" TIMESTAMPTZ(3);

CREATE FUNCTION "public"."note_written_top_up"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.written_at := app_now();
  RETURN NEW;
END $$;
CREATE TRIGGER top_up_written BEFORE INSERT ON "top_up"
  FOR EACH ROW EXECUTE FUNCTION "public"."note_written_top_up"();

-- When a card was written stays what it was from its first moment on: rates, and what is left of a day, are asked of then.
CREATE FUNCTION "public"."keep_moment"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'when it was written stays what it was' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER top_up_moment BEFORE UPDATE OF "created_at", "written_at" ON "top_up" FOR EACH ROW
  WHEN ((NEW.created_at, NEW.written_at) IS DISTINCT FROM (OLD.created_at, OLD.written_at)) EXECUTE FUNCTION "public"."keep_moment"();
CREATE TRIGGER intent_moment BEFORE UPDATE OF "created_at" ON "intent" FOR EACH ROW
  WHEN (NEW.created_at IS DISTINCT FROM OLD.created_at) EXECUTE FUNCTION "public"."keep_moment"();
CREATE TRIGGER exchange_moment BEFORE UPDATE OF "created_at" ON "exchange" FOR EACH ROW
  WHEN (NEW.created_at IS DISTINCT FROM OLD.created_at) EXECUTE FUNCTION "public"."keep_moment"();
CREATE TRIGGER payout_moment BEFORE UPDATE OF "created_at" ON "payout" FOR EACH ROW
  WHEN (NEW.created_at IS DISTINCT FROM OLD.created_at) EXECUTE FUNCTION "public"."keep_moment"();
