-- Every minute what is past its time is looked for, and where nothing but the whole table says what that is, the whole table
-- is read: of notices those of three months, of quotes and refunds all that ever were. Each index holds only what the sweep
-- may still end or delete, where a state says so: what is kept for ever costs none of them anything.
--
-- They are trees, not block ranges: what is deleted at the old end makes room that new rows take, so a block soon holds both
-- ends of the time, and block ranges, which only ever widen, would say of each that it may hold something.
CREATE INDEX notice_past ON "notice" ("created_at") WHERE state IN ('sent', 'parked');
CREATE INDEX mail_past ON "mail" ("sent_at") WHERE state = 'sent';
CREATE INDEX "mail_arrived_at_idx" ON "mail_arrived" ("at");
CREATE INDEX "link_token_expires_at_idx" ON "link_token" ("expires_at");
CREATE INDEX "factor_throttle_window_start_idx" ON "factor_throttle" ("window_start");
CREATE INDEX exchange_past ON "exchange" ("expires_at") WHERE state IN ('expired', 'cancelled');
CREATE INDEX refund_open_until ON "refund" ("expires_at") WHERE state = 'draft';
CREATE INDEX connection_past ON "connection" ("expires_at") WHERE state IN ('draft', 'dropped');
CREATE INDEX closing_past ON "closing" ("expires_at") WHERE state <> 'closed';
CREATE INDEX test_invoice_expiring ON "test_invoice" ("expires_at") WHERE state = 'open' AND NOT expiry_told;
CREATE INDEX identity_case_past ON "identity_case" ("decided_at") WHERE state IN ('rejected', 'withdrawn') AND facts IS NOT NULL;
CREATE INDEX rebind_stated ON "rebind" ("until") WHERE statement IS NOT NULL;
CREATE INDEX mailbox_case_stated ON "mailbox_case" ("until") WHERE statement IS NOT NULL;
