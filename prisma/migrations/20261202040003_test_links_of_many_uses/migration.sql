-- Test mode has what earnest has: invoices that are paid more than once or name no sum, that send their payer back, and
-- that expire aloud. One that is paid more than once or names no sum (`many`) is never paid itself: each payment of it is a
-- row of its own, `parent_id` says of which, and no list of invoices has those.
ALTER TABLE "test_invoice"
  ALTER COLUMN "amount" DROP NOT NULL,
  ADD COLUMN "least" BIGINT,
  ADD COLUMN "uses" INTEGER DEFAULT 1,
  ADD COLUMN "many" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "paid_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "paid_sum" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "return_url" TEXT,
  ADD COLUMN "expiry_told" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "parent_id" UUID,
  ADD CONSTRAINT "test_invoice_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "test_invoice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  DROP CONSTRAINT test_invoice_paid,
  ADD CONSTRAINT test_invoice_paid CHECK (
    CASE WHEN many THEN payment_id IS NULL AND paid_at IS NULL AND number IS NULL AND refunded = 0
    ELSE (state = 'paid') = (payment_id IS NOT NULL) AND (state = 'paid') = (paid_at IS NOT NULL) AND (state = 'paid') = (number IS NOT NULL) END),
  ADD CONSTRAINT test_invoice_priced CHECK (amount IS NOT NULL OR many),
  ADD CONSTRAINT test_invoice_uses CHECK (uses > 0 AND paid_count <= uses AND paid_count >= 0 AND paid_sum >= 0);
CREATE INDEX "test_invoice_parent_id_idx" ON "test_invoice"("parent_id");
