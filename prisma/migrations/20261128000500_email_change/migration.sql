-- A change of somebody's email: asked for with password and second factor, done by whoever reads the new mailbox, and
-- stopped or undone by whoever reads the old one. Both addresses are sealed under their owner's key.
CREATE TABLE "email_change" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "old_email" BYTEA NOT NULL,
    "new_email" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "email_change_state" CHECK ("state" IN ('asked', 'changed', 'stopped', 'closed')),
    CONSTRAINT "email_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "email_change_user_id_state_idx" ON "email_change"("user_id", "state");
CREATE INDEX "email_change_until_idx" ON "email_change"("until");
