-- Somebody whose mailbox is a thief's, or gone: from their own chat they ask for another address, two of staff agree, 72 hours pass.
-- `new_email`, `statement`: sealed under their key. `pin`, `code`: what was proven. `objected_at`: when the old mailbox said no.
CREATE TABLE "mailbox_case" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "new_email" BYTEA NOT NULL,
    "statement" BYTEA NOT NULL,
    "pin" BOOLEAN NOT NULL,
    "code" TEXT,
    "objected_at" TIMESTAMPTZ(3),
    "approval_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_case_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mailbox_case_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "mailbox_case_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "mailbox_case_state" CHECK ("state" IN ('asked', 'identity', 'waiting', 'done', 'stopped', 'declined', 'closed')),
    CONSTRAINT "mailbox_case_code" CHECK ("code" IN ('authenticator', 'recovery')),
    CONSTRAINT "mailbox_case_agreed" CHECK ("state" NOT IN ('waiting', 'done') OR "approval_id" IS NOT NULL)
);
CREATE UNIQUE INDEX "mailbox_case_approval_id_key" ON "mailbox_case"("approval_id");
CREATE INDEX "mailbox_case_user_id_state_idx" ON "mailbox_case"("user_id", "state");
CREATE INDEX "mailbox_case_state_until_idx" ON "mailbox_case"("state", "until");

-- One at a time.
CREATE UNIQUE INDEX "mailbox_case_live" ON "mailbox_case"("user_id") WHERE "state" IN ('asked', 'identity', 'waiting');

-- Neither the program nor one person puts another address alone.
CREATE CONSTRAINT TRIGGER mailbox_by_two AFTER INSERT OR UPDATE ON "mailbox_case" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.approval_id IS NOT NULL) EXECUTE FUNCTION "public"."keep_approved"('replace_mailbox');
