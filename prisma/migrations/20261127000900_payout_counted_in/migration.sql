-- In which currency a withdrawal was counted: its owner's home currency may have become another one by the time it comes back.
ALTER TABLE "payout" ADD COLUMN "counted_in" CHAR(3);
UPDATE "payout" p SET counted_in = u.home_currency FROM "user" u WHERE u.id = p.owner_id AND p.counted IS NOT NULL;
ALTER TABLE "payout" ADD CONSTRAINT payout_counted CHECK (num_nonnulls(counted, counted_in) IN (0, 2));
