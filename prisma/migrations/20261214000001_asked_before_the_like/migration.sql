-- Requests to send money back that were open before they said whether the like of it was missing: nobody can tell from them
-- whether they were to pay anybody. They are over, and can be asked for again, by whoever sees what there is now.
UPDATE "approval" SET state = 'void', decided_at = now() WHERE kind = 'send_back_suspense' AND state = 'open';
