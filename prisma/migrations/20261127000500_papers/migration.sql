-- Statements, pictures and receipts that were asked for. What they say is never kept: it is read from the books whenever
-- it is written. A row says for whom, of what, and by which movements; its code is how anybody recognises it as ours.
CREATE TABLE "paper" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    -- A receipt's transaction.
    "reference" TEXT,
    -- A statement's or picture's time, and the versions of each account that lie in it.
    "from_day" DATE,
    "to_day" DATE,
    "until" TIMESTAMPTZ(3),
    "spans" JSONB,
    -- The chat and message where it is to appear; none where a browser takes it along.
    "bot_id" BIGINT,
    "telegram_id" BIGINT,
    "message_id" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "paper_kind" CHECK ("kind" IN ('statement', 'picture', 'receipt')),
    CONSTRAINT "paper_form" CHECK ("form" IN ('csv', 'pdf', 'png')),
    CONSTRAINT "paper_state" CHECK ("state" IN ('waiting', 'issued', 'undeliverable')),
    CONSTRAINT "paper_of" CHECK (
      ("kind" = 'receipt') = ("reference" IS NOT NULL)
      AND ("kind" = 'receipt') = ("from_day" IS NULL AND "to_day" IS NULL AND "until" IS NULL AND "spans" IS NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "paper_code_hash_key" ON "paper"("code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "paper_user_id_reference_key" ON "paper"("user_id", "reference");

-- One message is waited for by one paper: an update that is handled again asks for nothing new.
CREATE UNIQUE INDEX "paper_awaited" ON "paper"("bot_id", "telegram_id", "message_id") WHERE "state" = 'waiting';

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
