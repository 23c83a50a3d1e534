-- By which rule an entry of ours that waits for its line is named, as `bank_line.rule`. A process of before that still runs
-- beside gathers entries by the first rule, and says so by the default: the sweep names them again, and finds none otherwise.
ALTER TABLE "clearing_item" ADD COLUMN "rule" SMALLINT NOT NULL DEFAULT 1;
CREATE INDEX clearing_item_read_again ON "clearing_item" ("journal_id") WHERE "rule" = 1 AND "state" = 'open';
