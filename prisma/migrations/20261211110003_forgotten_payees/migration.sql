-- Under which names somebody kept whom until lately: a name that then goes to another account is told to its owner. The
-- names themselves are not here, only what equal ones have in common under a key of the house.
CREATE TABLE "forgotten_payee" (
    "owner_id" UUID NOT NULL,
    "name_index" BYTEA NOT NULL,
    "payee_id" UUID NOT NULL,
    "forgotten_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "forgotten_payee_pkey" PRIMARY KEY ("owner_id", "name_index", "payee_id")
);
CREATE INDEX "forgotten_payee_forgotten_at_idx" ON "forgotten_payee"("forgotten_at");
