-- Chats that lock, and people who come back from another Telegram account.

-- A chat whose owner wants it locked: balances and history are shown for a while after the PIN, and not before.
ALTER TABLE "chat"
  ADD COLUMN "linked_at" TIMESTAMPTZ(3),
  ADD COLUMN "lock_on" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "unlocked_at" TIMESTAMPTZ(3);

-- One try to bring an account into another chat. `bot_id`, `telegram_id`: the new chat; `old_...`: the one it had.
CREATE TABLE "rebind" (
    "id" UUID NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "user_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',
    "old_bot" BIGINT,
    "old_telegram" BIGINT,
    "data_key" BYTEA NOT NULL,
    "statement" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rebind_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "rebind_state" CHECK ("state" IN ('open', 'identity', 'waiting', 'bound', 'stopped', 'closed')),
    CONSTRAINT "rebind_whose" CHECK ("state" IN ('open', 'closed') OR "user_id" IS NOT NULL)
);

-- CreateIndex
CREATE INDEX "rebind_user_id_state_idx" ON "rebind"("user_id", "state");

-- CreateIndex
CREATE INDEX "rebind_state_until_idx" ON "rebind"("state", "until");
