-- Other platforms that may pay themselves from a person's wallet, within what that person allowed (product.md 3.10, OAU).

-- A shop's own program, as it asks for connections. Where people are sent back to is compared as it stands here.
CREATE TABLE "connect_app" (
    "id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "redirect_uris" TEXT[],
    "secret_hash" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "connect_app_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "connect_app_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "connect_app_leads_back" CHECK (coalesce(cardinality("redirect_uris"), 0) > 0)
);
CREATE INDEX "connect_app_shop_id_created_at_idx" ON "connect_app"("shop_id", "created_at");

-- One visit of somebody whom an app sent here: what was asked, and how it stands. `browser_hash`: the only one that is sent back.
CREATE TABLE "connect_request" (
    "id" UUID NOT NULL,
    "app_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "number" SMALLINT NOT NULL,
    "redirect_uri" TEXT NOT NULL,
    "asked_state" TEXT,
    "challenge" TEXT NOT NULL,
    "scopes" TEXT[],
    "standing" TEXT NOT NULL DEFAULT 'open',
    "connection_id" UUID,
    "code_hash" BYTEA,
    "code_until" TIMESTAMPTZ(3),
    "code_used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "connect_request_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "connect_request_app_id_fkey" FOREIGN KEY ("app_id") REFERENCES "connect_app"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "connect_request_standing" CHECK ("standing" IN ('open', 'granted', 'denied', 'failed')),
    CONSTRAINT "connect_request_granted" CHECK (("standing" = 'granted') = ("connection_id" IS NOT NULL)),
    CONSTRAINT "connect_request_code" CHECK ("code_hash" IS NULL OR "standing" = 'granted')
);
CREATE UNIQUE INDEX "connect_request_token_hash_key" ON "connect_request"("token_hash");
CREATE UNIQUE INDEX "connect_request_code_hash_key" ON "connect_request"("code_hash");
CREATE UNIQUE INDEX "connect_request_connection_id_key" ON "connect_request"("connection_id");
CREATE INDEX "connect_request_expires_at_idx" ON "connect_request"("expires_at");

-- What a person allowed an app, or is about to: a draft is what their card shows. Amounts in minor units of `currency`, which
-- is their home currency when they consented; `day` and `month` are what the two sums beside them are of (UTC).
CREATE TABLE "connection" (
    "id" UUID NOT NULL,
    "app_id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "scopes" TEXT[],
    "currency" CHAR(3) NOT NULL,
    "per_payment" BIGINT NOT NULL,
    "per_day" BIGINT NOT NULL,
    "per_month" BIGINT NOT NULL,
    "days" SMALLINT NOT NULL,
    "number" SMALLINT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "hash" BYTEA NOT NULL,
    "authorised_hash" BYTEA,
    "authorised_at" TIMESTAMPTZ(3),
    "code_hash" BYTEA,
    "code_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,
    "day" DATE,
    "spent_day" BIGINT NOT NULL DEFAULT 0,
    "month" DATE,
    "spent_month" BIGINT NOT NULL DEFAULT 0,
    "spent" BIGINT NOT NULL DEFAULT 0,
    "payments" INTEGER NOT NULL DEFAULT 0,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "connection_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "connection_app_id_fkey" FOREIGN KEY ("app_id") REFERENCES "connect_app"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "connection_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "connection_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "connection_state" CHECK ("state" IN ('draft', 'dropped', 'active', 'ended')),
    CONSTRAINT "connection_has_scopes" CHECK (coalesce(cardinality("scopes"), 0) > 0),
    CONSTRAINT "connection_budget" CHECK (0 < "per_payment" AND "per_payment" <= "per_day" AND "per_day" <= "per_month"),
    CONSTRAINT "connection_days" CHECK ("days" BETWEEN 1 AND 90),
    CONSTRAINT "connection_granted" CHECK (("state" IN ('active', 'ended')) = ("granted_at" IS NOT NULL AND "ends_at" IS NOT NULL)),
    CONSTRAINT "connection_ends" CHECK ("ends_at" <= "granted_at" + interval '90 days'),
    CONSTRAINT "connection_ended" CHECK (("state" = 'ended') = ("ended_at" IS NOT NULL AND "ended_why" IS NOT NULL)),
    -- The last word on the budget, whatever the program believes (OAU-05).
    CONSTRAINT "connection_within_budget" CHECK ("spent_day" <= "per_day" AND "spent_month" <= "per_month")
);
CREATE INDEX "connection_owner_id_state_idx" ON "connection"("owner_id", "state");
CREATE INDEX "connection_ending" ON "connection"("ends_at") WHERE "state" = 'active';
-- One at a time of an app and a person: a new one takes the old one's place.
CREATE UNIQUE INDEX "connection_one_active" ON "connection"("app_id", "owner_id") WHERE "state" = 'active';

-- What was consented to stays what it was, and what has ended never begins again.
CREATE FUNCTION "public"."keep_connection"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'ended' OR NEW.state NOT IN ('active', 'ended')
     OR (NEW.id, NEW.app_id, NEW.shop_id, NEW.owner_id, NEW.request_id, NEW.scopes, NEW.currency, NEW.per_payment,
         NEW.per_day, NEW.per_month, NEW.days, NEW.hash, NEW.authorised_hash, NEW.authorised_at, NEW.code_hash,
         NEW.code_at, NEW.granted_at, NEW.ends_at)
        IS DISTINCT FROM
        (OLD.id, OLD.app_id, OLD.shop_id, OLD.owner_id, OLD.request_id, OLD.scopes, OLD.currency, OLD.per_payment,
         OLD.per_day, OLD.per_month, OLD.days, OLD.hash, OLD.authorised_hash, OLD.authorised_at, OLD.code_hash,
         OLD.code_at, OLD.granted_at, OLD.ends_at)
     OR NEW.spent < OLD.spent OR NEW.payments < OLD.payments THEN
    RAISE EXCEPTION 'what was consented to stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER connection_kept BEFORE UPDATE OR DELETE ON "connection"
  FOR EACH ROW WHEN (OLD.state IN ('active', 'ended')) EXECUTE FUNCTION "public"."keep_connection"();

-- What an app shows instead of the person: hashes. A refresh token works once, and `used_at` is how its second use is noticed.
CREATE TABLE "connection_token" (
    "token_hash" BYTEA NOT NULL,
    "connection_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "connection_token_pkey" PRIMARY KEY ("token_hash"),
    CONSTRAINT "connection_token_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "connection_token_kind" CHECK ("kind" IN ('access', 'refresh'))
);
CREATE INDEX "connection_token_connection_id_idx" ON "connection_token"("connection_id");
CREATE INDEX "connection_token_expires_at_idx" ON "connection_token"("expires_at");

-- A payment that a connection made: part of what it is bound to, from the first moment.
ALTER TABLE "intent" ADD COLUMN "connection_id" UUID;
ALTER TABLE "intent" ADD CONSTRAINT "intent_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "intent_connection_id_idx" ON "intent"("connection_id") WHERE "connection_id" IS NOT NULL;
CREATE FUNCTION "public"."keep_intent_connection"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'who made a payment stays who made it' USING ERRCODE = 'restrict_violation';
END $$;
-- Only an UPDATE that names the column calls it: confirming a payment costs no call.
CREATE TRIGGER intent_connection_kept BEFORE UPDATE OF connection_id ON "intent"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_intent_connection"();

-- Whoever connects people hears of it.
CREATE TRIGGER connect_app_made AFTER INSERT ON "connect_app"
  FOR EACH ROW EXECUTE FUNCTION "public"."shop_listens"();

-- Prisma cannot say that a list is never null: where one must not be, a CHECK does.
ALTER TABLE "api_key" DROP CONSTRAINT "api_key_has_scopes", ALTER COLUMN "scopes" DROP NOT NULL,
  ADD CONSTRAINT "api_key_has_scopes" CHECK (coalesce(cardinality("scopes"), 0) > 0);
