-- A buyer asks a shop for their money back: once for a payment. The reason is sealed with the buyer's data key, the shop's
-- answer with that of the shop's owner. `answer_by`: from then on the buyer may take it to support.
CREATE TABLE "refund_request" (
    "intent_id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "reason" BYTEA NOT NULL,
    "answer" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'open',
    "ticket" INTEGER,
    "live" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_request_pkey" PRIMARY KEY ("intent_id"),
    CONSTRAINT "refund_request_intent_id_fkey" FOREIGN KEY ("intent_id") REFERENCES "intent"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "refund_request_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT refund_request_state CHECK (state IN ('open', 'declined', 'disputed', 'refunded')),
    CONSTRAINT refund_request_disputed CHECK (state <> 'disputed' OR ticket IS NOT NULL)
);
CREATE INDEX "refund_request_shop_id_state_idx" ON "refund_request"("shop_id", "state");
