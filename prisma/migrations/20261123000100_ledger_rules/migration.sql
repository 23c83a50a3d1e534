-- What the database refuses by itself, and the one function that may write the ledger.

ALTER TABLE ledger.account
  ADD CONSTRAINT account_floor CHECK (floor IS NULL OR balance >= floor),
  ADD CONSTRAINT account_currency FOREIGN KEY (currency) REFERENCES ledger.currency (code),
  SET (fillfactor = 70);

ALTER TABLE ledger.posting
  ADD CONSTRAINT posting_amount CHECK (amount > 0),
  ADD CONSTRAINT posting_two_accounts CHECK (from_account <> to_account);

ALTER TABLE ledger.journal
  ADD CONSTRAINT journal_reverses FOREIGN KEY (reverses) REFERENCES ledger.journal (id),
  ADD CONSTRAINT journal_hash CHECK (octet_length(request_hash) = 32);

ALTER TABLE ledger.hold
  ADD CONSTRAINT hold_amounts CHECK (amount > 0 AND captured >= 0 AND released >= 0 AND captured + released <= amount),
  ADD CONSTRAINT hold_state CHECK (
    (state = 'open' AND captured + released < amount) OR (state = 'closed' AND captured + released = amount)),
  ADD CONSTRAINT hold_account FOREIGN KEY (account_id, currency) REFERENCES ledger.account (id, currency),
  ADD CONSTRAINT hold_owner_account FOREIGN KEY (owner_account_id, currency) REFERENCES ledger.account (id, currency),
  ADD CONSTRAINT hold_opened_by FOREIGN KEY (opened_by) REFERENCES ledger.journal (id);

-- A journal and its postings are never changed; a mistake is reversed by a new journal that names the old one.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger.% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.journal
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.posting
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER account_kept BEFORE DELETE OR TRUNCATE ON ledger.account
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE FUNCTION ledger.keep_account_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.owner, NEW.kind, NEW.currency) IS DISTINCT FROM (OLD.id, OLD.owner, OLD.kind, OLD.currency) THEN
    RAISE EXCEPTION 'an account keeps its owner, kind and currency' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_identity BEFORE UPDATE OF id, owner, kind, currency ON ledger.account
  FOR EACH ROW EXECUTE FUNCTION ledger.keep_account_identity();

-- One set-based look over the new rows instead of four foreign keys a row: both accounts exist in the posting's
-- currency, and at the end of the transaction each carries exactly the balance and version its last posting says.
CREATE FUNCTION ledger.check_postings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM new_rows p
    LEFT JOIN ledger.account f ON f.id = p.from_account AND f.currency = p.currency
    LEFT JOIN ledger.account t ON t.id = p.to_account AND t.currency = p.currency
    WHERE f.id IS NULL OR t.id IS NULL
       OR p.from_balance_after < coalesce(f.floor, p.from_balance_after)
       OR p.to_balance_after < coalesce(t.floor, p.to_balance_after)
  ) THEN
    RAISE EXCEPTION 'a posting needs two accounts of its currency, and leaves neither below its floor'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER posting_checked AFTER INSERT ON ledger.posting REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.check_postings();

-- An account changes only together with the posting that says so.
CREATE FUNCTION ledger.check_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM new_rows a
    WHERE NOT (a.version = 0 AND a.balance = 0)
      AND NOT EXISTS (SELECT FROM ledger.posting p WHERE p.from_account = a.id
                      AND p.from_version = a.version AND p.from_balance_after = a.balance)
      AND NOT EXISTS (SELECT FROM ledger.posting p WHERE p.to_account = a.id
                      AND p.to_version = a.version AND p.to_balance_after = a.balance)
  ) THEN
    RAISE EXCEPTION 'an account carries exactly what its last posting says' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER account_opened AFTER INSERT ON ledger.account REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.check_accounts();
CREATE TRIGGER account_moved AFTER UPDATE ON ledger.account REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.check_accounts();

-- Opens an account, or finds the one that is there. Customers' accounts have the floor 0, the house's have none.
CREATE FUNCTION ledger.open_account(p_owner text, p_kind text, p_currency char(3), p_floor bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
DECLARE
  found bigint;
BEGIN
  IF p_kind IN ('user', 'user_hold', 'merchant', 'merchant_pending') AND p_floor IS DISTINCT FROM 0 THEN
    RAISE EXCEPTION 'a customer''s account never goes below zero' USING ERRCODE = 'check_violation';
  END IF;
  SELECT id INTO found FROM account WHERE owner = p_owner AND kind = p_kind AND currency = p_currency;
  IF found IS NULL THEN
    INSERT INTO account (owner, kind, currency, floor) VALUES (p_owner, p_kind, p_currency, p_floor)
      ON CONFLICT (owner, kind, currency) DO NOTHING RETURNING id INTO found;
    IF found IS NULL THEN
      SELECT id INTO found FROM account WHERE owner = p_owner AND kind = p_kind AND currency = p_currency;
    END IF;
  END IF;
  RETURN found;
END $$;

-- Writes the journals whose status is still open (all of them, or only number `only_journal`) with their legs, and says
-- true; or writes nothing and says false, because some account would fall below its floor on the way.
CREATE FUNCTION ledger.write_journals(
  journal_ids uuid[], kinds text[], business_keys text[], request_hashes bytea[], actors text[], reversed uuid[],
  occurred timestamptz, statuses int[], only_journal int,
  leg_journal int[], leg_from bigint[], leg_to bigint[], leg_amount bigint[], leg_currency text[]
) RETURNS boolean
LANGUAGE sql SET search_path = ledger, pg_temp AS $$
  WITH leg AS (
    SELECT l.*, row_number() OVER (PARTITION BY l.journal ORDER BY l.ord) AS number
    FROM unnest(leg_journal, leg_from, leg_to, leg_amount, leg_currency) WITH ORDINALITY
         AS l (journal, from_id, to_id, amount, currency, ord)
    WHERE statuses[l.journal] IS NULL AND (only_journal IS NULL OR l.journal = only_journal)
  ), side AS (
    SELECT ord, from_id AS account_id, -amount AS delta FROM leg
    UNION ALL SELECT ord, to_id, amount FROM leg
  ), running AS MATERIALIZED (
    SELECT s.ord, s.account_id, s.delta, a.floor,
           (a.balance + sum(s.delta) OVER w)::bigint AS balance, a.version + row_number() OVER w AS version
    FROM side s JOIN account a ON a.id = s.account_id
    WINDOW w AS (PARTITION BY s.account_id ORDER BY s.ord ROWS UNBOUNDED PRECEDING)
  ), verdict AS MATERIALIZED (
    SELECT NOT coalesce(bool_or(balance < floor), false) AS fine FROM running
  ), journals AS (
    INSERT INTO journal (id, kind, business_key, request_hash, actor, reverses, occurred_at)
    SELECT j.id, j.kind, j.key, j.hash, j.actor, j.reverses, occurred
    FROM unnest(journal_ids, kinds, business_keys, request_hashes, actors, reversed) WITH ORDINALITY
         AS j (id, kind, key, hash, actor, reverses, ord)
    WHERE (SELECT fine FROM verdict) AND statuses[j.ord] IS NULL AND (only_journal IS NULL OR j.ord = only_journal)
  ), balances AS (
    SELECT ord,
           max(balance) FILTER (WHERE delta < 0) AS from_balance, max(balance) FILTER (WHERE delta > 0) AS to_balance,
           max(version) FILTER (WHERE delta < 0) AS from_version, max(version) FILTER (WHERE delta > 0) AS to_version
    FROM running GROUP BY ord
  ), postings AS (
    INSERT INTO posting (journal_id, leg, currency, from_account, to_account, amount,
                         from_balance_after, to_balance_after, from_version, to_version)
    SELECT journal_ids[l.journal], l.number, l.currency, l.from_id, l.to_id, l.amount,
           b.from_balance, b.to_balance, b.from_version, b.to_version
    FROM leg l JOIN balances b USING (ord) WHERE (SELECT fine FROM verdict) ORDER BY l.ord
  ), accounts AS (
    UPDATE account a SET balance = r.balance, version = r.version
    FROM (SELECT DISTINCT ON (account_id) account_id, balance, version FROM running
          ORDER BY account_id, version DESC) r
    WHERE a.id = r.account_id AND (SELECT fine FROM verdict)
  )
  SELECT fine FROM verdict
$$;

-- Books whole journals, in the order given. Journals are parallel arrays; legs are parallel arrays whose leg_journal is
-- the journal's place in the first set (1..n). Every leg moves an amount from one account to another, so an entry that
-- does not balance cannot be said. One row comes back for each journal, in order:
--    1 posted   0 already posted, same contents   -1 an account would fall below its floor
--   -3 the id or the business key stands for other contents   -4 an account is missing or holds another currency
CREATE FUNCTION ledger.post_batch(
  journal_ids uuid[], kinds text[], business_keys text[], request_hashes bytea[], actors text[], reversed uuid[],
  occurred timestamptz, leg_journal int[], leg_from bigint[], leg_to bigint[], leg_amount bigint[], leg_currency text[]
) RETURNS TABLE (id uuid, status int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
#variable_conflict use_column
DECLARE
  statuses int[];
  first_seen int[];
BEGIN
  -- Every writer locks in id order, so two batches may wait for each other but cannot deadlock.
  PERFORM 1 FROM account WHERE id IN (SELECT unnest(leg_from || leg_to)) ORDER BY id FOR NO KEY UPDATE;

  -- Known ids are looked up after the locks: whoever posted them first has committed by now.
  WITH asked AS (
    SELECT *, least(min(ord) OVER (PARTITION BY key), min(ord) OVER (PARTITION BY jid))::int AS first_ord
    FROM unnest(journal_ids, business_keys, request_hashes) WITH ORDINALITY AS g (jid, key, hash, ord)
  ), known AS (
    SELECT a.ord, bool_and(j.id = a.jid AND j.business_key = a.key AND j.request_hash = a.hash) AS same
    FROM asked a JOIN journal j ON j.id = a.jid OR j.business_key = a.key GROUP BY a.ord
  ), homeless AS (
    SELECT DISTINCT l.journal
    FROM unnest(leg_journal, leg_from, leg_to, leg_currency) AS l (journal, from_id, to_id, currency)
    LEFT JOIN account f ON f.id = l.from_id AND f.currency = l.currency
    LEFT JOIN account t ON t.id = l.to_id AND t.currency = l.currency
    WHERE f.id IS NULL OR t.id IS NULL
  )
  SELECT array_agg(CASE
           WHEN k.same THEN 0
           WHEN NOT k.same THEN -3
           WHEN a.first_ord < a.ord AND (a.jid, a.key, a.hash)
                IS DISTINCT FROM (journal_ids[a.first_ord], business_keys[a.first_ord], request_hashes[a.first_ord]) THEN -3
           WHEN a.first_ord < a.ord THEN 0
           WHEN h.journal IS NOT NULL THEN -4 END ORDER BY a.ord),
         array_agg(a.first_ord ORDER BY a.ord)
    INTO statuses, first_seen
    FROM asked a LEFT JOIN known k USING (ord) LEFT JOIN homeless h ON h.journal = a.ord;

  IF write_journals(journal_ids, kinds, business_keys, request_hashes, actors, reversed, occurred, statuses, NULL,
                    leg_journal, leg_from, leg_to, leg_amount, leg_currency) THEN
    statuses := ARRAY(SELECT coalesce(s, 1) FROM unnest(statuses) WITH ORDINALITY AS u (s, ord) ORDER BY ord);
  ELSE
    -- Somebody in this batch cannot pay: each is tried by itself, in order, and only those are refused.
    FOR i IN 1 .. cardinality(statuses) LOOP
      IF statuses[i] IS NULL THEN
        statuses[i] := CASE WHEN write_journals(journal_ids, kinds, business_keys, request_hashes, actors, reversed,
          occurred, statuses, i, leg_journal, leg_from, leg_to, leg_amount, leg_currency) THEN 1 ELSE -1 END;
      END IF;
    END LOOP;
  END IF;
  -- A repeat inside the batch shares the fate of the first.
  RETURN QUERY SELECT u.jid, CASE WHEN u.s = 0 AND first_seen[u.ord] < u.ord AND statuses[first_seen[u.ord]] < 0
                                  THEN statuses[first_seen[u.ord]] ELSE u.s END
    FROM unnest(journal_ids, statuses) WITH ORDINALITY AS u (jid, s, ord) ORDER BY u.ord;
END $$;

-- Locks accounts in id order and says what is on them: what a decision about money reads, in the posting transaction.
CREATE FUNCTION ledger.lock_accounts(ids bigint[]) RETURNS TABLE (id bigint, owner text, kind text, currency char(3), balance bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  SELECT a.id, a.owner, a.kind, a.currency, a.balance FROM account a WHERE a.id = ANY (ids) ORDER BY a.id FOR NO KEY UPDATE
$$;

-- A hold says why money waits in an account of kind user_hold. It is opened by the journal that moved the money there
-- and closed by the journals that move it on: captured (taken) or released (given back), never more than was held.
CREATE FUNCTION ledger.open_hold(
  hold_id uuid, journal uuid, held_in bigint, given_back_to bigint, held bigint, why text, until timestamptz
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  INSERT INTO hold (id, account_id, owner_account_id, opened_by, reason, currency, amount, expires_at)
  SELECT hold_id, p.to_account, given_back_to, journal, why, p.currency, held, until
  FROM posting p WHERE p.journal_id = journal AND p.to_account = held_in AND p.amount = held;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a hold is opened by the journal that moved its money' USING ERRCODE = 'check_violation';
  END IF;
END $$;

CREATE FUNCTION ledger.resolve_hold(hold_id uuid, by_journal uuid, take bigint, give_back bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
BEGIN
  UPDATE hold h SET captured = h.captured + take, released = h.released + give_back,
    state = CASE WHEN h.captured + h.released + take + give_back = h.amount THEN 'closed' ELSE 'open' END
  WHERE h.id = hold_id AND h.state = 'open' AND take >= 0 AND give_back >= 0
    AND take + give_back = (SELECT sum(p.amount) FROM posting p
                            WHERE p.journal_id = by_journal AND p.from_account = h.account_id);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'hold % is not open for that much', hold_id USING ERRCODE = 'check_violation';
  END IF;
END $$;

-- What the application's role may do: read, and execute the functions above. Migrations run as the owner.
CREATE FUNCTION ledger.grant_application(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA ledger, public TO %I', role_name);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO %I', role_name);
  EXECUTE format('GRANT EXECUTE ON FUNCTION ledger.open_account, ledger.lock_accounts, ledger.post_batch, ledger.open_hold, ledger.resolve_hold TO %I', role_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', role_name);
  EXECUTE format('REVOKE UPDATE, DELETE ON public.audit_event, public.callback_inbox FROM %I', role_name);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON public.fee_rule, public.limit_rule, public.clock FROM %I', role_name);
  EXECUTE format('REVOKE ALL ON public._prisma_migrations FROM %I', role_name);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
END $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;

-- Currencies with their ISO 4217 exponents. Adding one is data.
INSERT INTO ledger.currency (code, exponent) VALUES
  ('EUR', 2), ('USD', 2), ('GBP', 2), ('CNY', 2), ('HKD', 2), ('JPY', 0), ('KRW', 0), ('KWD', 3);

-- Version 1 of the fees: sending to a person costs 1 %, at least 0.01 and at most 5.00 in EUR's terms; a top-up by
-- bank transfer is free. Amounts are minor units.
INSERT INTO public.fee_rule (version, operation, currency, percent, fixed_minor, min_minor, max_minor, valid_from)
SELECT 1, o.operation, c.code, CASE o.operation WHEN 'send' THEN 1 ELSE 0 END, 0,
       CASE o.operation WHEN 'send' THEN c.min_minor ELSE 0 END, CASE o.operation WHEN 'send' THEN c.max_minor END,
       '2026-01-01'
FROM (VALUES ('send'), ('topup_bank')) AS o (operation),
     (VALUES ('EUR', 1, 500), ('USD', 1, 500), ('GBP', 1, 500), ('CNY', 10, 4000), ('HKD', 10, 4000), ('JPY', 1, 800),
             ('KRW', 10, 7500), ('KWD', 5, 1600)) AS c (code, min_minor, max_minor);

-- Version 1 of the limits by verification level: one payment, one UTC day, and the small payments that ask no PIN.
INSERT INTO public.limit_rule (version, level, operation, currency, single_minor, daily_minor, small_minor, small_daily_minor, valid_from)
SELECT 1, l.level, 'send', c.code, c.base * 50 * l.times, c.base * 100 * l.times, c.base * 2, c.base * 5, '2026-01-01'
FROM (VALUES (0, 1), (1, 10), (2, 100)) AS l (level, times),
     -- base = ten euros, roughly, in the currency's minor units
     (VALUES ('EUR', 1000), ('USD', 1000), ('GBP', 1000), ('CNY', 8000), ('HKD', 8000), ('JPY', 1600),
             ('KRW', 15000), ('KWD', 3300)) AS c (code, base);
