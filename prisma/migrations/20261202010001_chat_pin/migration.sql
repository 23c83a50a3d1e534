-- When the PIN was last entered in a chat beside a payment. A chat is unlocked for a while by turning its lock on, too,
-- and that takes no PIN: what lets somebody else move money goes by this moment and not by that one.
ALTER TABLE "chat" ADD COLUMN "pin_at" TIMESTAMPTZ(3);
