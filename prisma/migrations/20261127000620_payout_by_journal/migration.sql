-- Reconciliation asks which withdrawal a journal settled.
CREATE INDEX payout_journal_id ON "payout" ("journal_id") WHERE journal_id IS NOT NULL;
