-- Where a shop's servers want to be told what happened. `types`: only these; none: everything. Secrets are sealed with a
-- key of their own; the old one signs, too, until `old_until`. What stands below `failing_since` is of one time of trouble
-- and goes with the next delivery that arrives.
CREATE TABLE "webhook_endpoint" (
    "id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "types" TEXT[] NOT NULL,
    "live" BOOLEAN NOT NULL DEFAULT true,
    "state" TEXT NOT NULL DEFAULT 'enabled',
    "disabled_why" TEXT,
    "data_key" BYTEA NOT NULL,
    "secret" BYTEA NOT NULL,
    "old_secret" BYTEA,
    "old_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "failing_since" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "paused_until" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "warned_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_endpoint_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "webhook_endpoint_state" CHECK ("state" IN ('enabled', 'disabled') AND ("state" = 'disabled') = ("disabled_why" IS NOT NULL)),
    CONSTRAINT "webhook_endpoint_rotation" CHECK (("old_secret" IS NULL) = ("old_until" IS NULL))
);
CREATE INDEX "webhook_endpoint_shop_id_created_at_idx" ON "webhook_endpoint"("shop_id", "created_at");

-- An event on its way to an endpoint: the outbox. One row each, whatever becomes of it; the event goes after thirty days,
-- and this with it.
CREATE TABLE "webhook_delivery" (
    "endpoint_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3),
    "last_status" INTEGER,
    "last_reason" TEXT,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("endpoint_id", "event_id"),
    CONSTRAINT "webhook_delivery_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "webhook_delivery_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "shop_event"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "webhook_delivery_state" CHECK ("state" IN ('waiting', 'delivered', 'failed') AND ("state" = 'delivered') = ("delivered_at" IS NOT NULL))
);
CREATE INDEX "webhook_delivery_endpoint_id_seq_idx" ON "webhook_delivery"("endpoint_id", "seq");
CREATE INDEX "webhook_delivery_event_id_idx" ON "webhook_delivery"("event_id");
CREATE INDEX webhook_delivery_waiting ON "webhook_delivery"("endpoint_id", "next_at") WHERE state = 'waiting';
