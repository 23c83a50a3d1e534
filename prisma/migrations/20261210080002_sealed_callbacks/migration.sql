-- What a rail told us names whoever pays: it is kept sealed, each with a data key of its own. Without a key it stands as it
-- came: it is from before, or of a version from before that still runs. The owner's `npm run keys -- --rewrap` seals those;
-- the application's role changes nothing of them, its own doubts neither.
ALTER TABLE "callback_inbox" ADD COLUMN "data_key" BYTEA;
ALTER TABLE "callback_doubt" ADD COLUMN "data_key" BYTEA;
CREATE INDEX callback_inbox_clear ON "callback_inbox" (rail, event_id) WHERE data_key IS NULL;
CREATE INDEX callback_doubt_clear ON "callback_doubt" (rail, event_id) WHERE data_key IS NULL;
