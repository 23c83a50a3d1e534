-- Top-ups by card: what a top-up costs is fixed when it is opened, and a rail that is paid on a page of somebody else's
-- has that page's address.
ALTER TABLE "top_up"
    ADD COLUMN "fee" BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN "fee_version" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "page_url" TEXT,
    ADD CONSTRAINT top_up_amounts CHECK (amount > 0 AND fee >= 0);

-- What the sweep looks for every minute.
CREATE INDEX "top_up_state_expires_at_idx" ON "top_up"("state", "expires_at");

-- Version 1 of the fees, for the rail that is new: 1.5 % of what arrives, paid on top of it.
INSERT INTO public.fee_rule (version, operation, currency, percent, fixed_minor, min_minor, max_minor, valid_from)
SELECT 1, 'topup_card', code, 1.5, 0, 0, NULL, '2026-01-01' FROM ledger.currency;
