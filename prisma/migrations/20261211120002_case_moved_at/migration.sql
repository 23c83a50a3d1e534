-- When the account was last moved by a code out of the chat a case was asked in: it speaks against the case as an objection
-- does, but is not the mailbox's, whose own link stays good. An app of the version before leaves it null.
ALTER TABLE "mailbox_case" ADD COLUMN "moved_at" TIMESTAMPTZ(3);
