-- Which shop's matter a ticket is, is asked of every message in it.
CREATE INDEX "refund_request_ticket_idx" ON "refund_request" (ticket);
