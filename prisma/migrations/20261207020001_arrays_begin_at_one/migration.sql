-- The posting function, called by hand, took arrays with bounds of their own: what an account's balance moved by and what
-- its posting said were then two different amounts. Lists that do not begin at 1 end the call; nothing else is changed.
CREATE OR REPLACE FUNCTION ledger.post_batch(
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
  -- An element is looked at by its place here and written in its order there: both are one only where places begin at 1.
  IF EXISTS (SELECT FROM (VALUES
       (array_dims(journal_ids)), (array_dims(kinds)), (array_dims(business_keys)), (array_dims(request_hashes)),
       (array_dims(actors)), (array_dims(reversed)), (array_dims(leg_journal)), (array_dims(leg_from)),
       (array_dims(leg_to)), (array_dims(leg_amount)), (array_dims(leg_currency)), (array_dims(reasons)),
       (array_dims(approvers)), (array_dims(opens)), (array_dims(open_reasons)), (array_dims(open_backs)),
       (array_dims(open_untils)), (array_dims(closes))) a (dims)
     WHERE dims NOT LIKE '[1:%' OR dims LIKE '%][%') THEN
    RAISE EXCEPTION 'arrays are plain lists that begin at 1' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  -- Every writer locks customers' accounts first, then the house's, each in the order of ids: two batches may wait for
  -- each other but cannot deadlock, and an account all batches share is held only while they write.
  SELECT array_agg(a.id), array_agg(a.balance), array_agg(a.version), array_agg(coalesce(a.floor, no_floor)),
         array_agg(a.currency::text), array_agg(a.kind = 'user_hold'), greatest(public.app_now(), max(a.moved_at))
    INTO ids, balances, versions, floors, currencies, holding, booked
    FROM (SELECT * FROM account WHERE account.id = ANY (leg_from || leg_to)
          ORDER BY account.floor IS NULL, account.id FOR NO KEY UPDATE) a;

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
