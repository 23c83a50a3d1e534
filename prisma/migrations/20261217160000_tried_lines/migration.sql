-- A line of a statement that does not open is tried once a day, each by itself: a day's turn for all of them together was
-- gone with a process that died, and went to the first five hundred of them, every day.
ALTER TABLE "bank_line" ADD COLUMN "tried_at" TIMESTAMPTZ(3);
