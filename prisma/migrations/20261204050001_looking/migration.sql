-- Staff ask what was booked in a time, and who did what when. Both tables are written in the order of time, so a range of it
-- is a range of pages: a block index costs next to nothing where rows are added.
CREATE INDEX journal_recorded_at_idx ON ledger.journal USING brin (recorded_at) WITH (autosummarize = on);
CREATE INDEX audit_event_at_idx ON public.audit_event USING brin (at) WITH (autosummarize = on);
-- What one person did, the newest first.
CREATE INDEX audit_event_actor_id_idx ON public.audit_event (actor, id);
-- What is asked about a transaction.
CREATE INDEX ticket_about_idx ON public.ticket (about) WHERE about IS NOT NULL;
