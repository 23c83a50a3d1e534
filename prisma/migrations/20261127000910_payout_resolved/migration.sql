-- A withdrawal nobody could say anything of, and two of staff resolved: by which approval, under which reference of the
-- provider's, and what the provider said of it afterwards. `asked`: how often the provider was called about it.
ALTER TABLE "payout"
  ADD COLUMN "asked" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "resolved_by" UUID,
  ADD COLUMN "provider_reference" TEXT,
  ADD COLUMN "later_word" TEXT,
  ADD CONSTRAINT payout_resolved CHECK (num_nonnulls(resolved_by, provider_reference) IN (0, 2)),
  ADD CONSTRAINT payout_later_word CHECK (later_word IN ('settled', 'returned') AND resolved_by IS NOT NULL OR later_word IS NULL);
-- What staff look at: its whole story, by its own id.
CREATE INDEX audit_event_payout ON "audit_event" ((detail->>'payout')) WHERE action LIKE 'payout.%';
