-- Passwords that are reset, and people who log in on a page.

-- Until when money out is limited, after whoever holds the account's mailbox gave it a new password (REC-05).
ALTER TABLE "user" ADD COLUMN IF NOT EXISTS "cooling_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "web_session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "browser" TEXT,
    "system" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "web_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "web_session_token_hash_key" ON "web_session"("token_hash");

-- CreateIndex
CREATE INDEX "web_session_user_id_idx" ON "web_session"("user_id");
