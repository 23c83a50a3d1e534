-- The ledger complete: holds that resolve once, reversals that never give back more than is left, one posting function
-- that decides journals in their order and writes them as sets, balances at any moment of the past, and the seal.

-- ---------------------------------------------------------------- what the tables learn

-- `moved_at` never goes back, whatever the clock does, so an account's versions are in the order of their time.
ALTER TABLE ledger.account
  ADD COLUMN moved_at timestamptz(3) NOT NULL DEFAULT public.app_now(),
  ADD COLUMN xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint;

-- `recorded_at` is the books' own time (of the account that is ahead), `occurred_at` the business's. `xid` is the
-- transaction that wrote the row: the seal knows by it what can no longer change. `reason` and `approved_by` are kept
-- where people decided: an entry that reverses another one always says why.
ALTER TABLE ledger.journal
  ALTER COLUMN recorded_at DROP DEFAULT,
  ADD COLUMN reason text,
  ADD COLUMN approved_by text,
  ADD COLUMN xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  ADD CONSTRAINT journal_reversal_says_why CHECK (reverses IS NULL OR reason IS NOT NULL),
  ADD CONSTRAINT journal_two_people CHECK (approved_by <> actor);
CREATE INDEX journal_xid_idx ON ledger.journal USING brin (xid);
CREATE INDEX journal_reverses_idx ON ledger.journal (reverses) WHERE reverses IS NOT NULL;

-- The audit log is chained beside the books.
ALTER TABLE public.audit_event ADD COLUMN xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint;
CREATE INDEX audit_event_xid_idx ON public.audit_event USING brin (xid);

-- A leg moves at most ten times what a person may name, so that an amount with its fee fits. That its journal is there
-- is asked once for all new rows, with the rest: a foreign key would ask for each row and cost more than writing it.
ALTER TABLE ledger.posting
  DROP COLUMN seq,
  DROP CONSTRAINT posting_journal_id_fkey,
  DROP CONSTRAINT posting_amount,
  ADD CONSTRAINT posting_amount CHECK (amount BETWEEN 1 AND 10000000000000);

-- A hold is open, or unknown (nobody can say yet whether the money left: it stays whatever its time), and is closed
-- once, by one journal that takes all of it out: what did not go back to its owner's account was captured.
ALTER TABLE ledger.hold
  ADD COLUMN closed_by uuid REFERENCES ledger.journal (id),
  ADD COLUMN xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  DROP CONSTRAINT hold_state,
  ADD CONSTRAINT hold_state CHECK (
    (state IN ('open', 'unknown') AND captured + released = 0 AND closed_by IS NULL)
    OR (state = 'closed' AND captured + released = amount AND closed_by IS NOT NULL));
CREATE UNIQUE INDEX hold_opened_by_account_id_key ON ledger.hold (opened_by, account_id);
CREATE UNIQUE INDEX hold_closed_by_account_id_key ON ledger.hold (closed_by, account_id);
CREATE INDEX hold_waiting_idx ON ledger.hold (account_id) WHERE state <> 'closed';
CREATE INDEX hold_due_idx ON ledger.hold (expires_at) WHERE state = 'open' AND expires_at IS NOT NULL;

-- ---------------------------------------------------------------- what the database refuses by itself

-- The new rows are few and the tables long, whatever the planner believed when it first saw them: by index, row by row.
CREATE OR REPLACE FUNCTION ledger.check_postings() RETURNS trigger
LANGUAGE plpgsql SET search_path = ledger, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF EXISTS (
    SELECT FROM new_rows p
    LEFT JOIN account f ON f.id = p.from_account AND f.currency = p.currency
    LEFT JOIN account t ON t.id = p.to_account AND t.currency = p.currency
    LEFT JOIN journal j ON j.id = p.journal_id
    WHERE f.id IS NULL OR t.id IS NULL OR j.id IS NULL
       OR p.from_balance_after < coalesce(f.floor, p.from_balance_after)
       OR p.to_balance_after < coalesce(t.floor, p.to_balance_after)
  ) THEN
    RAISE EXCEPTION 'a posting needs a journal and two accounts of its currency, and leaves neither below its floor'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

ALTER FUNCTION ledger.check_accounts() SET search_path = ledger, pg_temp;
ALTER FUNCTION ledger.check_accounts() SET enable_hashjoin = off;
ALTER FUNCTION ledger.check_accounts() SET enable_mergejoin = off;

CREATE TRIGGER hold_kept BEFORE DELETE OR TRUNCATE ON ledger.hold
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE FUNCTION ledger.keep_hold_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'closed' THEN
    RAISE EXCEPTION 'a hold resolves once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.id, NEW.account_id, NEW.owner_account_id, NEW.opened_by, NEW.reason, NEW.currency, NEW.amount, NEW.expires_at, NEW.xid)
     IS DISTINCT FROM
     (OLD.id, OLD.account_id, OLD.owner_account_id, OLD.opened_by, OLD.reason, OLD.currency, OLD.amount, OLD.expires_at, OLD.xid)
  THEN
    RAISE EXCEPTION 'a hold keeps what it holds, for whom and why' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_identity BEFORE UPDATE ON ledger.hold
  FOR EACH ROW EXECUTE FUNCTION ledger.keep_hold_identity();

-- At commit, an account of kind user_hold holds exactly what its holds say, and a hold closed now was taken out of it
-- by the journal it names. Deferred, for the money and its reason are written one after the other.
CREATE FUNCTION ledger.check_held_account() RETURNS trigger
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
BEGIN
  IF (SELECT a.balance FROM account a WHERE a.id = NEW.id) IS DISTINCT FROM
     (SELECT coalesce(sum(h.amount), 0) FROM hold h WHERE h.account_id = NEW.id AND h.state <> 'closed') THEN
    RAISE EXCEPTION 'account % must hold exactly what its holds say', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER account_held AFTER INSERT OR UPDATE ON ledger.account
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'user_hold')
  EXECUTE FUNCTION ledger.check_held_account();

CREATE FUNCTION ledger.check_hold() RETURNS trigger
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
BEGIN
  IF (SELECT a.balance FROM account a WHERE a.id = NEW.account_id AND a.kind = 'user_hold') IS DISTINCT FROM
     (SELECT coalesce(sum(h.amount), 0) FROM hold h WHERE h.account_id = NEW.account_id AND h.state <> 'closed') THEN
    RAISE EXCEPTION 'hold % must be covered by an account for holds', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'closed' AND (NEW.captured, NEW.released) <> (
      SELECT coalesce(sum(p.amount) FILTER (WHERE p.to_account <> NEW.owner_account_id), 0),
             coalesce(sum(p.amount) FILTER (WHERE p.to_account = NEW.owner_account_id), 0)
      FROM posting p WHERE p.journal_id = NEW.closed_by AND p.from_account = NEW.account_id) THEN
    RAISE EXCEPTION 'hold % is closed by the journal that moves its money on', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_checked AFTER INSERT OR UPDATE ON ledger.hold
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_hold();

-- What a journal moved in each currency: what left its payers, and is not merely passed on within it.
CREATE FUNCTION ledger.moved(of_journal uuid) RETURNS TABLE (currency char(3), amount numeric)
LANGUAGE sql STABLE SET search_path = ledger, pg_temp AS $$
  SELECT n.currency, sum(n.net) FROM (
    SELECT s.currency, sum(s.delta) AS net FROM (
      SELECT p.currency, p.to_account AS account, p.amount AS delta FROM posting p WHERE p.journal_id = of_journal
      UNION ALL SELECT p.currency, p.from_account, -p.amount FROM posting p WHERE p.journal_id = of_journal) s
    GROUP BY s.currency, s.account) n
  WHERE n.net > 0 GROUP BY n.currency
$$;

-- What may still be given back of a journal, in each currency. A reversal is not reversed: what was undone by mistake is
-- done again by a new journal.
CREATE FUNCTION ledger.reversible(of_journal uuid) RETURNS TABLE (currency char(3), amount numeric)
LANGUAGE sql STABLE SET search_path = ledger, pg_temp AS $$
  SELECT m.currency, m.amount - coalesce(
           (SELECT sum(b.amount) FROM journal r, ledger.moved(r.id) b
            WHERE r.reverses = of_journal AND b.currency = m.currency), 0)
  FROM ledger.moved(of_journal) m
  WHERE EXISTS (SELECT FROM journal j WHERE j.id = of_journal AND j.reverses IS NULL)
$$;

-- Never more is given back than is left, whoever writes and however many at once: the reversed journal is locked first.
CREATE FUNCTION ledger.check_reversal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  PERFORM 1 FROM journal j WHERE j.id = NEW.reverses FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM ledger.moved(NEW.id) b LEFT JOIN ledger.reversible(NEW.reverses) r USING (currency)
             WHERE r.amount IS NULL OR r.amount < 0) THEN
    RAISE EXCEPTION 'journal % has less left to reverse', NEW.reverses USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_reversal AFTER INSERT ON ledger.journal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.reverses IS NOT NULL)
  EXECUTE FUNCTION ledger.check_reversal();

-- ---------------------------------------------------------------- the one writer

DROP FUNCTION ledger.post_batch;
DROP FUNCTION ledger.write_journals;

-- Books whole journals, in the order given: reads once under locks, decides one journal after the other on what the
-- ones before it left, writes all accepted ones as sets. The number of statements does not depend on how many they are.
--
-- Journals are parallel arrays. Legs are parallel arrays, too, in the order of their journals; `leg_journal` is the
-- journal's place (1..n). Every leg moves an amount from one account to another, so an entry that does not balance
-- cannot be said. A journal may open a hold (`opens`: its id) on the one leg that goes into an account of kind
-- user_hold, and may close one (`closes`), taking all of it out. One row comes back for each journal, in order:
--    1 posted   0 already posted, same contents   -1 an account would fall below its floor
--   -2 no legs, an amount out of range, or a leg from an account to itself
--   -3 the id or the business key stands for other contents   -4 an account is missing or holds another currency
--   -5 the hold to close is not there, is closed already, or is not what the legs say; the one to open is there already   -6 that much is not left to reverse
-- What a journal closes or reverses was booked before its batch.
CREATE FUNCTION ledger.post_batch(
  journal_ids uuid[], kinds text[], business_keys text[], request_hashes bytea[], actors text[], reversed uuid[],
  occurred timestamptz, leg_journal int[], leg_from bigint[], leg_to bigint[], leg_amount bigint[], leg_currency text[],
  reasons text[] DEFAULT NULL, approvers text[] DEFAULT NULL,
  opens uuid[] DEFAULT NULL, open_reasons text[] DEFAULT NULL, open_backs bigint[] DEFAULT NULL,
  open_untils timestamptz[] DEFAULT NULL, closes uuid[] DEFAULT NULL
) RETURNS TABLE (id uuid, status int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
#variable_conflict use_column
DECLARE
  undecided CONSTANT int := 2;
  cap CONSTANT bigint := 10000000000000;
  no_floor CONSTANT bigint := -9223372036854775808;
  -- accounts, by slot
  ids bigint[]; balances bigint[]; versions bigint[]; floors bigint[]; currencies text[]; holding bool[];
  booked timestamptz;
  -- journals
  statuses int[]; twins int[]; with_holds bool; with_reversals bool;
  -- legs
  froms int[]; tos int[]; numbers int[]; accepted bool[];
  from_balances bigint[]; to_balances bigint[]; from_versions bigint[]; to_versions bigint[];
  f int; t int; leg int := 1; first int; verdict int; amount bigint;
BEGIN
  -- Every writer locks in the order of ids, so two batches may wait for each other but cannot deadlock.
  SELECT array_agg(a.id), array_agg(a.balance), array_agg(a.version), array_agg(coalesce(a.floor, no_floor)),
         array_agg(a.currency::text), array_agg(a.kind = 'user_hold'), greatest(public.app_now(), max(a.moved_at))
    INTO ids, balances, versions, floors, currencies, holding, booked
    FROM (SELECT * FROM account WHERE account.id = ANY (leg_from || leg_to) ORDER BY account.id FOR NO KEY UPDATE) a;

  SELECT array_agg(coalesce(out_of.slot, 0)::int ORDER BY l.ord), array_agg(coalesce(into_.slot, 0)::int ORDER BY l.ord)
    INTO froms, tos
    FROM unnest(leg_from, leg_to, leg_currency) WITH ORDINALITY AS l (from_id, to_id, currency, ord)
    LEFT JOIN unnest(ids, currencies) WITH ORDINALITY AS out_of (id, currency, slot) ON out_of.id = l.from_id AND out_of.currency = l.currency
    LEFT JOIN unnest(ids, currencies) WITH ORDINALITY AS into_ (id, currency, slot) ON into_.id = l.to_id AND into_.currency = l.currency;

  -- Known ids are looked up after the locks: whoever posted them first has committed by now.
  WITH known AS MATERIALIZED (
    SELECT j.id, j.business_key, j.request_hash FROM journal j WHERE j.id = ANY (journal_ids)
    UNION SELECT j.id, j.business_key, j.request_hash FROM journal j WHERE j.business_key = ANY (business_keys)
  )
  SELECT array_agg(CASE WHEN i.id IS NULL AND k.id IS NULL THEN undecided
                        WHEN i.id = k.id AND i.request_hash = a.hash THEN 0 ELSE -3 END ORDER BY a.ord),
         array_agg(least(a.same_id, a.same_key)::int ORDER BY a.ord)
    INTO statuses, twins
    FROM (SELECT *, min(g.ord) OVER (PARTITION BY g.jid) AS same_id, min(g.ord) OVER (PARTITION BY g.key) AS same_key
          FROM unnest(journal_ids, business_keys, request_hashes) WITH ORDINALITY AS g (jid, key, hash, ord)) a
    LEFT JOIN known i ON i.id = a.jid LEFT JOIN known k ON k.business_key = a.key;

  with_holds := EXISTS (SELECT FROM unnest(opens || closes) h (id) WHERE h.id IS NOT NULL);
  with_reversals := EXISTS (SELECT FROM unnest(reversed) r (id) WHERE r.id IS NOT NULL);
  IF with_holds THEN
    PERFORM 1 FROM hold h WHERE h.id = ANY (closes) ORDER BY h.id FOR UPDATE;
  END IF;
  IF with_reversals THEN
    PERFORM 1 FROM journal j WHERE j.id = ANY (reversed) ORDER BY j.id FOR NO KEY UPDATE;
  END IF;

  numbers := array_fill(0, ARRAY[cardinality(leg_journal)]);
  accepted := array_fill(false, ARRAY[cardinality(leg_journal)]);
  from_balances := array_fill(0::bigint, ARRAY[cardinality(leg_journal)]);
  to_balances := from_balances; from_versions := from_balances; to_versions := from_balances;

  FOR journal IN 1 .. cardinality(journal_ids) LOOP
    first := leg;
    WHILE leg_journal[leg] = journal LOOP
      leg := leg + 1;
    END LOOP;
    CONTINUE WHEN statuses[journal] <> undecided;

    IF twins[journal] < journal THEN
      -- A repeat inside the batch shares the fate of the first.
      statuses[journal] := CASE
        WHEN (journal_ids[journal], business_keys[journal], request_hashes[journal]) IS DISTINCT FROM
             (journal_ids[twins[journal]], business_keys[twins[journal]], request_hashes[twins[journal]]) THEN -3
        WHEN statuses[twins[journal]] = 1 THEN 0 ELSE statuses[twins[journal]] END;
      CONTINUE;
    END IF;

    verdict := CASE WHEN leg = first THEN -2 ELSE 1 END;
    FOR k IN first .. leg - 1 LOOP
      IF leg_amount[k] NOT BETWEEN 1 AND cap OR leg_from[k] = leg_to[k] THEN
        verdict := -2;
      ELSIF froms[k] = 0 OR tos[k] = 0 THEN
        verdict := -4;
      END IF;
      EXIT WHEN verdict < 0;
    END LOOP;
    IF verdict = 1 AND with_holds THEN
      verdict := ledger.judge_hold(journal, statuses, opens, open_backs, closes, leg_from[first : leg - 1],
        leg_to[first : leg - 1], leg_amount[first : leg - 1], leg_currency[first : leg - 1]);
    END IF;
    IF verdict = 1 AND with_reversals THEN
      verdict := ledger.judge_reversal(journal, statuses, reversed, leg_journal, leg_from, leg_to, leg_amount, leg_currency);
    END IF;

    IF verdict = 1 THEN
      FOR k IN first .. leg - 1 LOOP
        f := froms[k]; t := tos[k]; amount := leg_amount[k];
        balances[f] := balances[f] - amount; versions[f] := versions[f] + 1;
        balances[t] := balances[t] + amount; versions[t] := versions[t] + 1;
        from_balances[k] := balances[f]; from_versions[k] := versions[f];
        to_balances[k] := balances[t]; to_versions[k] := versions[t];
        numbers[k] := k - first + 1; accepted[k] := true;
        IF balances[f] < floors[f] THEN
          -- It cannot be paid: all of the journal is as if it had never been.
          FOR back IN REVERSE k .. first LOOP
            f := froms[back]; t := tos[back]; amount := leg_amount[back];
            balances[f] := balances[f] + amount; versions[f] := versions[f] - 1;
            balances[t] := balances[t] - amount; versions[t] := versions[t] - 1;
            accepted[back] := false;
          END LOOP;
          verdict := -1;
          EXIT;
        END IF;
      END LOOP;
    END IF;
    statuses[journal] := verdict;
  END LOOP;
  IF leg <= cardinality(leg_journal) THEN
    RAISE EXCEPTION 'legs come in the order of their journals' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  IF 1 = ANY (statuses) THEN
    INSERT INTO journal (id, kind, business_key, request_hash, actor, reverses, reason, approved_by, occurred_at, recorded_at)
    SELECT j.id, j.kind, j.key, j.hash, j.actor, j.reverses, j.reason, j.approver, occurred, booked
    FROM unnest(journal_ids, kinds, business_keys, request_hashes, actors, reversed, reasons, approvers, statuses)
         AS j (id, kind, key, hash, actor, reverses, reason, approver, status) WHERE j.status = 1;

    INSERT INTO posting (journal_id, leg, currency, from_account, to_account, amount,
                         from_balance_after, to_balance_after, from_version, to_version)
    SELECT journal_ids[l.journal], l.number, l.currency, l.from_id, l.to_id, l.amount, l.fb, l.tb, l.fv, l.tv
    FROM unnest(leg_journal, numbers, leg_currency, leg_from, leg_to, leg_amount, from_balances, to_balances,
                from_versions, to_versions, accepted)
         AS l (journal, number, currency, from_id, to_id, amount, fb, tb, fv, tv, accepted) WHERE l.accepted;

    UPDATE account a SET balance = n.balance, version = n.version, moved_at = booked
    FROM unnest(ids, balances, versions) AS n (id, balance, version) WHERE a.id = n.id AND a.version <> n.version;

    IF with_holds THEN
      INSERT INTO hold (id, account_id, owner_account_id, opened_by, reason, currency, amount, expires_at)
      SELECT o.id, p.to_account, o.back, o.journal, o.reason, p.currency, p.amount, o.until
      FROM unnest(opens, journal_ids, open_reasons, open_backs, open_untils, statuses) AS o (id, journal, reason, back, until, status)
      JOIN posting p ON p.journal_id = o.journal
      JOIN account a ON a.id = p.to_account AND a.kind = 'user_hold'
      WHERE o.id IS NOT NULL AND o.status = 1;

      UPDATE hold h SET state = 'closed', closed_by = c.journal, captured = h.amount - c.back, released = c.back
      FROM (SELECT c.id, c.journal,
                   (SELECT coalesce(sum(p.amount), 0) FROM posting p JOIN hold o ON o.id = c.id WHERE p.journal_id = c.journal
                      AND p.from_account = o.account_id AND p.to_account = o.owner_account_id) AS back
            FROM unnest(closes, journal_ids, statuses) AS c (id, journal, status)
            WHERE c.id IS NOT NULL AND c.status = 1) c
      WHERE h.id = c.id;
    END IF;
  END IF;

  RETURN QUERY SELECT u.jid, u.s FROM unnest(journal_ids, statuses) WITH ORDINALITY AS u (jid, s, ord) ORDER BY u.ord;
END $$;

-- Whether the holds a journal opens and closes are what its legs say: 1, or -5. Inside the posting function only.
CREATE FUNCTION ledger.judge_hold(
  journal int, statuses int[], opens uuid[], backs bigint[], closes uuid[],
  from_ids bigint[], to_ids bigint[], amounts bigint[], currencies text[]
) RETURNS int LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
DECLARE
  into_holds int; out_of_holds bigint; held hold%ROWTYPE;
BEGIN
  SELECT count(*) FILTER (WHERE t.kind = 'user_hold' AND b.id IS NOT NULL) INTO into_holds
    FROM unnest(to_ids, currencies) AS l (to_id, currency) JOIN account t ON t.id = l.to_id
    LEFT JOIN account b ON b.id = backs[journal] AND b.currency = l.currency;
  -- A hold's id is used once, by earlier journals of the same batch, too.
  IF opens[journal] IS NOT NULL AND (
       into_holds <> 1 OR EXISTS (SELECT FROM hold h WHERE h.id = opens[journal])
       OR EXISTS (SELECT FROM unnest(opens, statuses) WITH ORDINALITY AS o (id, status, ord)
                  WHERE o.id = opens[journal] AND o.status = 1 AND o.ord < journal)) THEN
    RETURN -5;
  END IF;
  IF closes[journal] IS NULL THEN
    RETURN 1;
  END IF;
  SELECT * INTO held FROM hold h WHERE h.id = closes[journal] AND h.state <> 'closed';
  IF NOT FOUND THEN
    RETURN -5;
  END IF;
  SELECT sum(l.amount) INTO out_of_holds FROM unnest(from_ids, amounts) AS l (from_id, amount) WHERE l.from_id = held.account_id;
  -- An earlier journal of the same batch may have closed it.
  IF out_of_holds IS DISTINCT FROM held.amount
     OR EXISTS (SELECT FROM unnest(closes, statuses) WITH ORDINALITY AS c (id, status, ord)
                WHERE c.id = closes[journal] AND c.status = 1 AND c.ord < journal) THEN
    RETURN -5;
  END IF;
  RETURN 1;
END $$;

-- Whether what a journal gives back is still left of the one it reverses, the batch's earlier ones counted: 1, or -6.
CREATE FUNCTION ledger.judge_reversal(
  journal int, statuses int[], reversed uuid[],
  leg_journal int[], leg_from bigint[], leg_to bigint[], leg_amount bigint[], leg_currency text[]
) RETURNS int LANGUAGE sql STABLE SET search_path = ledger, pg_temp AS $$
  WITH leg AS (
    SELECT l.* FROM unnest(leg_journal, leg_from, leg_to, leg_amount, leg_currency) AS l (journal, from_id, to_id, amount, currency)
    WHERE l.journal = $1 OR (reversed[l.journal] = reversed[$1] AND statuses[l.journal] = 1)
  ), net AS (
    SELECT s.journal, s.currency, sum(s.delta) AS net FROM (
      SELECT leg.journal, leg.currency, leg.to_id AS account, leg.amount AS delta FROM leg
      UNION ALL SELECT leg.journal, leg.currency, leg.from_id, -leg.amount FROM leg) s
    GROUP BY s.journal, s.currency, s.account
  ), back AS (
    SELECT net.currency::char(3) AS currency, sum(net.net) AS amount FROM net WHERE net.net > 0 GROUP BY net.currency
  )
  SELECT CASE WHEN reversed[$1] IS NOT NULL AND EXISTS (
    SELECT FROM back LEFT JOIN ledger.reversible(reversed[$1]) r USING (currency)
    WHERE r.amount IS NULL OR back.amount > r.amount) THEN -6 ELSE 1 END
$$;

-- Nobody can say yet whether the money left: the hold stays, whatever its time, until a final answer closes it.
CREATE FUNCTION ledger.doubt_hold(hold_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  UPDATE hold h SET state = 'unknown' WHERE h.id = hold_id AND h.state <> 'closed';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'hold % is not open', hold_id USING ERRCODE = 'check_violation';
  END IF;
END $$;

-- A hold is opened and closed by the journal that moves its money: the ways to say so afterwards are gone.
DROP FUNCTION ledger.open_hold(uuid, uuid, bigint, bigint, bigint, text, timestamptz);
DROP FUNCTION ledger.resolve_hold(uuid, uuid, bigint, bigint);
CREATE OR REPLACE FUNCTION ledger.grant_application(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA ledger, public TO %I', role_name);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO %I', role_name);
  EXECUTE format('GRANT EXECUTE ON FUNCTION ledger.open_account, ledger.lock_accounts, ledger.post_batch TO %I', role_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', role_name);
  EXECUTE format('REVOKE UPDATE, DELETE ON public.audit_event, public.callback_inbox FROM %I', role_name);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON public.fee_rule, public.limit_rule, public.clock FROM %I', role_name);
  EXECUTE format('REVOKE ALL ON public._prisma_migrations FROM %I', role_name);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
END $$;

-- ---------------------------------------------------------------- the seal

-- What is finished is sealed in blocks, outside the posting path: a block covers all rows that the transactions
-- [from_xid, to_xid) wrote, and its hash covers them and the block before it. Four chains: accounts (whose they are),
-- holds (what was held, for whom and why), journals with their postings, and the audit log.
CREATE TABLE ledger.seal (
  chain text NOT NULL,
  block integer NOT NULL,
  from_xid bigint NOT NULL,
  to_xid bigint NOT NULL,
  rows bigint NOT NULL,
  previous bytea NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT seal_pkey PRIMARY KEY (chain, block),
  CONSTRAINT seal_range CHECK (from_xid < to_xid AND rows > 0),
  CONSTRAINT seal_hash CHECK (octet_length(hash) = 32 AND octet_length(previous) = 32)
);
CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.seal
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- Every row that can be sealed: its chain, the transaction that wrote it, and the hash of all of it that never changes.
CREATE VIEW ledger.sealable AS
  SELECT 'account' AS chain, a.xid,
         sha256(record_send(ROW (a.id, a.owner, a.kind, a.currency, a.floor, a.opened_at, a.xid))) AS digest
  FROM ledger.account a
  UNION ALL
  SELECT 'hold', h.xid, sha256(record_send(ROW (
           h.id, h.account_id, h.owner_account_id, h.opened_by, h.reason, h.currency, h.amount, h.expires_at, h.xid)))
  FROM ledger.hold h
  UNION ALL
  SELECT 'journal', j.xid, sha256(record_send(ROW (
           j.id, j.kind, j.business_key, j.request_hash, j.actor, j.reverses, j.reason, j.approved_by, j.occurred_at,
           j.recorded_at, j.xid)) || (
           SELECT coalesce(string_agg(record_send(ROW (
                    p.leg, p.currency, p.from_account, p.to_account, p.amount, p.from_balance_after, p.to_balance_after,
                    p.from_version, p.to_version)), ''::bytea ORDER BY p.leg), ''::bytea)
           FROM ledger.posting p WHERE p.journal_id = j.id))
  FROM ledger.journal j
  UNION ALL
  SELECT 'audit', e.xid, sha256(record_send(ROW (e.id, e.at, e.actor, e.action, e.subject, e.detail, e.xid)))
  FROM public.audit_event e;

CREATE FUNCTION ledger.block_hash(chain text, block int, from_xid bigint, to_xid bigint, rows bigint, previous bytea, digest bytea)
RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(previous || convert_to(chain, 'UTF8') || int4send(block) || int8send(from_xid) || int8send(to_xid)
                || int8send(rows) || digest)
$$;

-- Seals what is finished of one chain: at most ten blocks of about `block_rows` rows. A row is finished when every
-- transaction up to its own has ended; numbers from a sequence would become visible out of order. Returns the new blocks.
CREATE FUNCTION ledger.seal_next(of_chain text, block_rows int) RETURNS SETOF ledger.seal
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
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
    SELECT DISTINCT n.xid + 1 FROM (
      SELECT s.xid, row_number() OVER (ORDER BY s.xid) AS place FROM sealable s
      WHERE s.chain = of_chain AND s.xid >= coalesce(head.to_xid, 0) AND s.xid < horizon) n
    WHERE n.place % block_rows = 0 ORDER BY 1 LIMIT 10);
  IF cardinality(bounds) < 10 AND bounds[cardinality(bounds)] IS DISTINCT FROM horizon THEN
    bounds := bounds || horizon;
  END IF;
  FOR found IN
    SELECT width_bucket(s.xid, bounds) + 1 AS place, count(*) AS rows,
           sha256(string_agg(s.digest, ''::bytea ORDER BY s.xid, s.digest)) AS digest
    FROM sealable s
    WHERE s.chain = of_chain AND s.xid >= coalesce(head.to_xid, 0) AND s.xid < bounds[cardinality(bounds)]
    GROUP BY 1 ORDER BY 1
  LOOP
    INSERT INTO seal (chain, block, from_xid, to_xid, rows, previous, hash)
    SELECT n.*, block_hash(n.chain, n.block, n.from_xid, n.to_xid, n.rows, n.previous, found.digest)
    FROM (SELECT of_chain AS chain, coalesce(head.block + 1, 0) AS block, coalesce(head.to_xid, 0) AS from_xid,
                 bounds[found.place] AS to_xid, found.rows, coalesce(head.hash, sha256(''::bytea)) AS previous) n
    RETURNING * INTO head;
    RETURN NEXT head;
  END LOOP;
END $$;

-- ---------------------------------------------------------------- who may call what

-- A function that runs with the owner's rights is a door made for the application; no other one is.
CREATE FUNCTION ledger.grant_doors(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
DECLARE
  door regprocedure;
BEGIN
  FOR door IN SELECT p.oid FROM pg_catalog.pg_proc p
              WHERE p.pronamespace = 'ledger'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', door, role_name);
  END LOOP;
END $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
