-- Whoever asks for a mail to somebody's address must not become the chat of that owner's own recovery: the chat that asks
-- shows two digits, and the page behind the mail takes no others. `asked_for`: the address, as a keyed fingerprint, so that
-- no two chats that ask for the same one are shown the same digits. `number_at`: when they were typed.
ALTER TABLE "rebind" ADD COLUMN "number" SMALLINT;
ALTER TABLE "rebind" ADD COLUMN "asked_for" BYTEA;
ALTER TABLE "rebind" ADD COLUMN "number_at" TIMESTAMPTZ(3);

-- Since when a chat is known, for staff who compare: those from before are known longer than that was noted.
ALTER TABLE "chat" ADD COLUMN "met_at" TIMESTAMPTZ(3);
