-- The seal in fewer passes. What a block's hash covers stays the same to the byte: chains that are there go on.

-- What is sealed of a journal and of a leg, said once: for the seal, and for the audit that computes it again. A column
-- that is added to either table is not sealed by itself; one of these that changes makes every old block a breach.
CREATE VIEW ledger.journal_form AS
  SELECT j.id, j.xid, j.kind, j.business_key, j.reverses, j.request_hash,
         record_send(ROW (j.id, j.kind, j.business_key, j.request_hash, j.actor, j.reverses, j.reason, j.approved_by,
                          j.occurred_at, j.recorded_at, j.xid)) AS form
  FROM ledger.journal j;
CREATE VIEW ledger.posting_form AS
  SELECT p.journal_id, p.leg, p.currency, p.from_account, p.to_account, p.amount,
         record_send(ROW (p.leg, p.currency, p.from_account, p.to_account, p.amount, p.from_balance_after,
                          p.to_balance_after, p.from_version, p.to_version)) AS form
  FROM ledger.posting p;

-- The legs are read in the order of their key: asked for inside the aggregate, they would be sorted for each journal.
CREATE OR REPLACE VIEW ledger.sealable AS
  SELECT 'account' AS chain, a.xid,
         sha256(record_send(ROW (a.id, a.owner, a.kind, a.currency, a.floor, a.opened_at, a.xid))) AS digest
  FROM ledger.account a
  UNION ALL
  SELECT 'hold', h.xid, sha256(record_send(ROW (
           h.id, h.account_id, h.owner_account_id, h.opened_by, h.reason, h.currency, h.amount, h.expires_at, h.xid)))
  FROM ledger.hold h
  UNION ALL
  SELECT 'journal', j.xid, sha256(j.form || (
           SELECT coalesce(string_agg(l.form, ''::bytea), ''::bytea)
           FROM (SELECT p.form FROM ledger.posting_form p WHERE p.journal_id = j.id ORDER BY p.leg) l))
  FROM ledger.journal_form j
  UNION ALL
  SELECT 'audit', e.xid, sha256(record_send(ROW (e.id, e.at, e.actor, e.action, e.subject, e.detail, e.xid)))
  FROM public.audit_event e;

-- Rows are counted by transaction, not numbered one by one: a block ends with the transaction that fills it. At most four
-- blocks at once, so that a call ends in time however much is waiting; whoever gets four calls again.
CREATE OR REPLACE FUNCTION ledger.seal_next(of_chain text, block_rows int) RETURNS SETOF ledger.seal
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp SET work_mem = '64MB' AS $$
DECLARE
  head seal%ROWTYPE;
  horizon bigint;
  bounds bigint[];
  found record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('ledger.seal.' || of_chain, 0));
  SELECT * INTO head FROM seal s WHERE s.chain = of_chain ORDER BY s.block DESC LIMIT 1;
  horizon := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  bounds := ARRAY(
    SELECT n.xid + 1 FROM (
      SELECT t.xid, t.rows, (sum(t.rows) OVER (ORDER BY t.xid))::bigint AS so_far FROM (
        SELECT s.xid, count(*) AS rows FROM sealable s
        WHERE s.chain = of_chain AND s.xid >= coalesce(head.to_xid, 0) AND s.xid < horizon GROUP BY s.xid) t) n
    WHERE n.so_far / block_rows > (n.so_far - n.rows) / block_rows ORDER BY 1 LIMIT 4);
  IF cardinality(bounds) < 4 AND bounds[cardinality(bounds)] IS DISTINCT FROM horizon THEN
    bounds := bounds || horizon;
  END IF;
  FOR found IN
    -- Materialized, or the planner would have each digest twice: to sort by it, and to hash what was sorted.
    WITH finished AS MATERIALIZED (
      SELECT s.xid, s.digest FROM sealable s
      WHERE s.chain = of_chain AND s.xid >= coalesce(head.to_xid, 0) AND s.xid < bounds[cardinality(bounds)]
    )
    SELECT width_bucket(r.xid, bounds) + 1 AS place, count(*) AS rows,
           sha256(string_agg(r.digest, ''::bytea ORDER BY r.xid, r.digest)) AS digest
    FROM finished r GROUP BY 1 ORDER BY 1
  LOOP
    INSERT INTO seal (chain, block, from_xid, to_xid, rows, previous, hash)
    SELECT n.*, block_hash(n.chain, n.block, n.from_xid, n.to_xid, n.rows, n.previous, found.digest)
    FROM (SELECT of_chain AS chain, coalesce(head.block + 1, 0) AS block, coalesce(head.to_xid, 0) AS from_xid,
                 bounds[found.place] AS to_xid, found.rows, coalesce(head.hash, sha256(''::bytea)) AS previous) n
    RETURNING * INTO head;
    RETURN NEXT head;
  END LOOP;
END $$;

-- What came since the last vacuum is summarized as it comes: the seal reads its rows, not all rows since then.
ALTER INDEX ledger.journal_xid_idx SET (autosummarize = on);
ALTER INDEX public.audit_event_xid_idx SET (autosummarize = on);
