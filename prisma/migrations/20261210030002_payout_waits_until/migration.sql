-- Nobody begins to send it before: it waited through a freeze, or until the wallet moved, and its owner may call it off.
ALTER TABLE "payout" ADD COLUMN "waits_until" TIMESTAMPTZ(3);
