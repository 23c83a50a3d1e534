-- Reads every withdrawal once beside those who write them. In a file of its own: a file is one transaction, and the lock under
-- which the rule was made would be held until the last row was read.
ALTER TABLE "payout" VALIDATE CONSTRAINT payout_declined;
