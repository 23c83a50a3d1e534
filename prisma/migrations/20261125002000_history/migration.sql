-- A page of a person's history costs a page: each source has an index in the order the pages have, whole (references
-- settle what moments leave equal) and of nothing else. A card that is only shown is in none of them.
DROP INDEX IF EXISTS "intent_owner_id_confirmed_at_idx";
DROP INDEX IF EXISTS "intent_payee_id_confirmed_at_idx";
CREATE INDEX intent_sent ON "intent" (owner_id, confirmed_at, reference) WHERE state = 'committed';
CREATE INDEX intent_received ON "intent" (payee_id, confirmed_at, reference) WHERE state = 'committed';
DROP INDEX IF EXISTS "top_up_user_id_created_at_idx";
CREATE INDEX "top_up_user_id_created_at_reference_idx" ON "top_up"("user_id", "created_at", "reference");
CREATE INDEX top_up_awaited ON "top_up" (user_id) WHERE state = 'pending';

-- The cards that are still open, for whoever puts a person's away and for the sweep, which looked at all there ever were.
CREATE INDEX intent_open_of ON "intent" (owner_id) WHERE state = 'draft';
CREATE INDEX intent_open_until ON "intent" (expires_at) WHERE state = 'draft';

-- Nobody looks for intents by their link, but that it is paid once holds; what pays no link needs no place there.
DROP INDEX IF EXISTS "intent_link_id_idx";
DROP INDEX IF EXISTS intent_pays_once;
CREATE UNIQUE INDEX intent_pays_once ON "intent" ("link_id") WHERE state = 'committed' AND link_id IS NOT NULL;
