-- Whatever one of staff does asks which wallets their chats gave away, or were to have (ADM-06).
CREATE INDEX "rebind_bot_id_telegram_id_idx" ON "rebind"("bot_id", "telegram_id");
CREATE INDEX "rebind_old_bot_old_telegram_idx" ON "rebind"("old_bot", "old_telegram");
