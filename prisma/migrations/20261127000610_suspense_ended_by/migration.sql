-- Reconciliation asks which case a journal ended.
CREATE INDEX suspense_item_closed_by ON "suspense_item" ("closed_by") WHERE closed_by IS NOT NULL;
