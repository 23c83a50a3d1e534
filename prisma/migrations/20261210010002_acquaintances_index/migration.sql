-- The version before this one asks for everybody who met somebody within a day, this one for people only: one index answers
-- both, so that they can run side by side.
CREATE INDEX "known_payee_payee_id_first_at_kind_idx" ON "known_payee"("payee_id", "first_at", "kind");
DROP INDEX known_payee_met;
