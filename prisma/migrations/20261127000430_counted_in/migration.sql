-- In which currency a payment that waits was counted: its payer's home currency may have become another one meanwhile.
ALTER TABLE "intent" ADD COLUMN "counted_in" CHAR(3);
UPDATE "intent" i SET counted_in = u.home_currency FROM "user" u WHERE u.id = i.owner_id AND i.counted IS NOT NULL;
ALTER TABLE "intent" ADD CONSTRAINT intent_counted CHECK (num_nonnulls(counted, counted_in) IN (0, 2));
