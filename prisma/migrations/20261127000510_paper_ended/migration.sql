-- A paper that could not be made, however often it was tried: its reader is told, and nobody waits for it any more.
ALTER TABLE "paper" DROP CONSTRAINT "paper_state";
ALTER TABLE "paper" ADD CONSTRAINT "paper_state" CHECK ("state" IN ('waiting', 'issued', 'undeliverable', 'ended'));

-- What the sweep looks for each minute.
CREATE INDEX "paper_waiting" ON "paper"("created_at") WHERE "state" = 'waiting';
