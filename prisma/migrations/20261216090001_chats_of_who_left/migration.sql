-- ADM-06: whoever closes a wallet is no impartial second person to what is left of it. Which chats had it is kept as long as
-- anything of the account is, and read by nobody but who asks whether something is a colleague's own.
CREATE TABLE "closed_chat" (
    "closing_id" UUID NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,

    CONSTRAINT "closed_chat_pkey" PRIMARY KEY ("closing_id", "bot_id", "telegram_id"),
    CONSTRAINT "closed_chat_closing_id_fkey" FOREIGN KEY ("closing_id") REFERENCES "closing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "closed_chat_bot_id_telegram_id_idx" ON "closed_chat"("bot_id", "telegram_id");
