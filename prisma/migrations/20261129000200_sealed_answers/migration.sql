-- What is kept to be answered again says what was bought and by whom: sealed with the shop owner's data key, like the link
-- itself. What was kept in the clear until now is forgotten.
DELETE FROM "idempotency_key";
ALTER TABLE "idempotency_key" DROP COLUMN "answer", ADD COLUMN "answer" BYTEA NOT NULL;
