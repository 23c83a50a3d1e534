-- A shop is met as a person is, and apart from whoever runs it: what is known of one says nothing of the other. What goes
-- to somebody new is added up, what waits included, so that a large first payment is one also in several.
ALTER TABLE "known_payee"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'person',
  -- what went there, or waits to, while they were new: minor units of the payer's home currency
  ADD COLUMN "paid" BIGINT NOT NULL DEFAULT 0,
  -- null while what was paid waits, and nothing has reached them
  ALTER COLUMN "first_at" DROP NOT NULL,
  ADD CONSTRAINT known_payee_kind CHECK (kind IN ('person', 'shop'));
ALTER TABLE "known_payee" DROP CONSTRAINT "known_payee_pkey", ADD CONSTRAINT "known_payee_pkey" PRIMARY KEY ("owner_id", "kind", "payee_id");

-- Who was paid by many strangers is asked of people only: a shop's many customers are kept out of its owner's.
DROP INDEX "known_payee_payee_id_first_at_idx";
CREATE INDEX known_payee_met ON "known_payee" (payee_id, first_at) WHERE kind = 'person';

-- Where people have shopped before, they are no strangers; and what waits adds up from now on.
INSERT INTO "known_payee" (owner_id, kind, payee_id, first_at)
SELECT owner_id, 'shop', payee_id, min(confirmed_at) FROM "intent"
WHERE kind = 'pay' AND state = 'committed'
  -- Who has left is nobody's acquaintance any more, and has none.
  AND NOT EXISTS (SELECT FROM "user" u WHERE u.id IN (owner_id, payee_id) AND u.state = 'closed')
GROUP BY 1, 3;
INSERT INTO "known_payee" AS k (owner_id, kind, payee_id, paid)
SELECT owner_id, 'person', payee_id, sum(counted) FROM "intent" WHERE state = 'held' AND counted IS NOT NULL GROUP BY 1, 3
ON CONFLICT (owner_id, kind, payee_id) DO UPDATE SET paid = k.paid + excluded.paid;
