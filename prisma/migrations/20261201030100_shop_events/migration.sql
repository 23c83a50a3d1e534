-- What happened to a shop's objects, for its own servers: written in the transaction that made it happen (WHK-04).

-- Whether anybody of a shop's own has ever asked by key: nothing is written down for those who cannot read it.
ALTER TABLE "shop" ADD COLUMN "listens" BOOLEAN NOT NULL DEFAULT false;
UPDATE "shop" SET listens = true WHERE id IN (SELECT shop_id FROM "api_key");

CREATE FUNCTION "public"."shop_listens"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "public"."shop" SET listens = true WHERE id = NEW.shop_id AND NOT listens;
  RETURN NULL;
END $$;
CREATE TRIGGER api_key_made AFTER INSERT ON "api_key"
  FOR EACH ROW EXECUTE FUNCTION "public"."shop_listens"();

-- `once`: what may happen one time only, by a name of its own; null for what may happen again.
CREATE TABLE "shop_event" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "shop_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "live" BOOLEAN NOT NULL DEFAULT true,
    "data" JSONB NOT NULL,
    "once" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_event_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "shop_event_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "shop_event_once_key" ON "shop_event"("once");
CREATE INDEX "shop_event_shop_id_seq_idx" ON "shop_event"("shop_id", "seq");
CREATE INDEX "shop_event_created_at_idx" ON "shop_event"("created_at");

-- What was said to have happened stays said, until it is forgotten.
CREATE FUNCTION "public"."keep_shop_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an event stays what it was' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER shop_event_kept BEFORE UPDATE ON "shop_event"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_shop_event"();

-- Links whose time ran out and whose shop has not been told. Those of before today are nobody's news.
ALTER TABLE "payment_link" ADD COLUMN "expiry_told" BOOLEAN NOT NULL DEFAULT false;
UPDATE "payment_link" SET expiry_told = true WHERE state <> 'paid' AND expires_at < now();
CREATE INDEX payment_link_expiring ON "payment_link"("expires_at") WHERE state = 'open' AND NOT expiry_told;
