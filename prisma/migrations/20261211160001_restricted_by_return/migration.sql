-- An account is restricted by the house itself where a top-up was taken back and its owner had spent of it: no member of
-- staff did, and the reason is the top-up.
ALTER TABLE "restriction"
  ALTER COLUMN "reason_id" DROP NOT NULL,
  ALTER COLUMN "bot_id" DROP NOT NULL,
  ALTER COLUMN "telegram_id" DROP NOT NULL,
  ADD COLUMN "top_up_id" UUID;
ALTER TABLE "restriction"
  ADD CONSTRAINT "restriction_top_up_id_fkey" FOREIGN KEY ("top_up_id") REFERENCES "top_up"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  ADD CONSTRAINT restriction_whose CHECK (
    num_nonnulls("reason_id", "bot_id", "telegram_id") = CASE WHEN "top_up_id" IS NULL THEN 3 ELSE 0 END);

-- A withdrawal nobody has begun to send comes back for the same reason, whether or not staff were to look at it. The rows of
-- before are read by the next migration: here nobody writes a withdrawal meanwhile, and reading them all would take long.
ALTER TABLE "payout" DROP CONSTRAINT payout_declined;
ALTER TABLE "payout" ADD CONSTRAINT payout_declined CHECK (
  declined IS NULL
  OR declined IN ('rejected', 'not_decided') AND state = 'cancelled' AND review_until IS NOT NULL
  OR declined = 'taken_back' AND state = 'cancelled') NOT VALID;
