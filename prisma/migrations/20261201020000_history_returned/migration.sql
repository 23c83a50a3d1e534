-- A payment that waited and came back is in its payer's history, too, at the place where it was confirmed: the index that
-- gives a page in its order has both.
DROP INDEX IF EXISTS intent_sent;
CREATE INDEX intent_sent ON "intent" (owner_id, confirmed_at, reference) WHERE state IN ('committed', 'returned');
