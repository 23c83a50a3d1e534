-- The move that took the account out of the chat a case was asked in; the case goes on if that chat stops it. An app of the
-- version before leaves it null, and ends the case at a move, as it did.
ALTER TABLE "mailbox_case" ADD COLUMN "moved_by" UUID;
