-- An account that is added on the way to a withdrawal remembers how much was to go there: no amount is all there is.
ALTER TABLE "destination"
  ADD COLUMN "wanted_minor" BIGINT,
  ADD COLUMN "wanted_currency" CHAR(3),
  ADD CONSTRAINT destination_wanted CHECK (wanted_minor > 0 AND wanted_currency IS NOT NULL OR wanted_minor IS NULL);
