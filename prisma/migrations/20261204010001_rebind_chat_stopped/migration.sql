-- When the chat a wallet had stopped its move; null where it did not, or its mailbox did. A chat stops moves for three
-- days: whoever lost it to a thief comes back after that.
ALTER TABLE "rebind" ADD COLUMN "chat_stopped_at" TIMESTAMPTZ(3);
