-- Notices in the order they were written, each taken by one worker at a time; and updates of Telegram that are still
-- in hand when Telegram is told that they have arrived.

ALTER TABLE "notice"
  ADD COLUMN "seq" BIGSERIAL NOT NULL,
  ADD COLUMN "not_before" TIMESTAMPTZ(3),
  ADD CONSTRAINT notice_state CHECK (state IN ('waiting', 'sending', 'sent', 'parked'));

-- What was told is the mass of the table and is never asked for again, so it is in neither index.
DROP INDEX "notice_user_id_created_at_idx";
CREATE INDEX notice_untold_user ON "notice" (user_id, seq) WHERE state <> 'sent';
CREATE INDEX notice_untold_chat ON "notice" (bot_id, telegram_id, seq) WHERE user_id IS NULL AND state <> 'sent';

ALTER TABLE "handled_update"
  ADD COLUMN "data_key" BYTEA,
  ADD COLUMN "body" BYTEA,
  ADD CONSTRAINT handled_update_body CHECK (handled_at IS NULL OR body IS NULL);

CREATE INDEX handled_update_kept ON "handled_update" (bot_id, update_id) WHERE body IS NOT NULL;
