-- Which line of a statement brought the money of a case that no rail had told of, and when its rail told of it after all: that
-- word is of this money, and of no other. Whoever settled such a line before wrote it on the difference alone.
ALTER TABLE "suspense_item" ADD COLUMN "line_id" UUID, ADD COLUMN "told_at" TIMESTAMPTZ(3);
UPDATE "suspense_item" item SET "line_id" = shown."line_id"
FROM "reconcile_exception" shown
WHERE item."event_id" = 'difference:' || shown."id" AND shown."state" = 'settled' AND shown."journal_id" IS NULL;
ALTER TABLE "suspense_item" ADD CONSTRAINT suspense_item_told CHECK (told_at IS NULL OR line_id IS NOT NULL);
CREATE UNIQUE INDEX "suspense_item_line_id_key" ON "suspense_item"("line_id");
-- Each word of a rail that money came looks for the case it is of.
CREATE INDEX suspense_item_untold ON "suspense_item" ("rail", "currency", "amount") WHERE line_id IS NOT NULL AND told_at IS NULL;
