-- A feed whose clock is ahead of the database's alone made `keep_rates` raise, and nobody was told: it says so now, of every
-- currency, as it says what else became of a rate. 'ahead': of a moment that has not been; nothing of it is kept. A process
-- from the day before keeps none of such a reading, either.
CREATE OR REPLACE FUNCTION ledger.keep_rates(from_source text, currencies char(3)[], per_euros numeric[], observed timestamptz, stored timestamptz)
RETURNS TABLE (currency text, outcome text, was numeric)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
#variable_conflict use_column
DECLARE
  clock timestamptz := public.app_now();
  moment timestamptz(3) := observed;
  kept_at timestamptz := CASE WHEN stored BETWEEN clock - interval '5 minutes' AND clock THEN stored
                              ELSE date_trunc('milliseconds', clock) END;
  said record;
BEGIN
  IF from_source = 'house' THEN
    RAISE EXCEPTION 'the house says no rates of its own' USING ERRCODE = 'check_violation';
  END IF;
  -- An older snapshot does not see what was kept meanwhile, and would measure by what was long ago.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'rates are kept in read committed' USING ERRCODE = 'check_violation';
  END IF;
  IF moment > clock + interval '2 minutes' THEN
    RETURN QUERY SELECT s.code::text, 'ahead'::text, NULL::numeric FROM unnest(currencies) AS s (code);
    RETURN;
  END IF;
  LOCK TABLE fx_rate IN SHARE ROW EXCLUSIVE MODE;
  FOR said IN SELECT s.code, s.per_euro FROM unnest(currencies, per_euros) AS s (code, per_euro) LOOP
    currency := said.code;
    was := NULL;
    IF EXISTS (SELECT FROM fx_rate r WHERE r.currency = said.code AND r.observed_at = moment AND r.source = from_source) THEN
      outcome := 'known';
    ELSIF EXISTS (SELECT FROM fx_rate r WHERE r.currency = said.code AND r.observed_at > moment) THEN
      outcome := 'late';
    ELSE
      was := jumped_from(said.code, said.per_euro, clock);
      outcome := CASE WHEN was IS NULL THEN 'kept' ELSE 'jump' END;
    END IF;
    IF outcome = 'kept' THEN
      INSERT INTO fx_rate (source, currency, per_euro, observed_at, stored_at, believed)
      VALUES (from_source, said.code, said.per_euro, moment, kept_at, false);
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;

-- A version from before hears it as it always did.
CREATE OR REPLACE FUNCTION ledger.store_rates(from_source text, currencies char(3)[], per_euros numeric[], observed timestamptz, stored timestamptz)
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
DECLARE
  kept int;
  is_ahead boolean;
BEGIN
  SELECT (count(*) FILTER (WHERE k.outcome = 'kept'))::int, bool_or(k.outcome = 'ahead') INTO kept, is_ahead
  FROM ledger.keep_rates(from_source, currencies, per_euros, observed, stored) k;
  IF is_ahead THEN
    RAISE EXCEPTION 'a rate of a moment that has not been' USING ERRCODE = 'check_violation';
  END IF;
  RETURN kept;
END $$;

-- What is older than the newest that is kept would price nothing, and be the measure all the same: it is refused, whole, and
-- which would not be is said.
CREATE OR REPLACE FUNCTION ledger.believe_rates(from_source text, currencies char(3)[], per_euros numeric[], observed timestamptz, stored timestamptz)
RETURNS int LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
DECLARE
  moment timestamptz(3) := observed;
  newer text;
  added int;
BEGIN
  LOCK TABLE fx_rate IN SHARE ROW EXCLUSIVE MODE;
  SELECT string_agg(n.currency || ' of ' || to_char(n.kept AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ', ' ORDER BY n.currency)
  INTO newer
  FROM (SELECT r.currency, max(r.observed_at) AS kept FROM fx_rate r WHERE r.currency = ANY (currencies) GROUP BY r.currency) n
  WHERE n.kept > moment;
  IF newer IS NOT NULL THEN
    RAISE EXCEPTION 'newer rates are kept: %. Leave these out, or say rates of that moment or a later one', newer
      USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO fx_rate (source, currency, per_euro, observed_at, stored_at, believed)
  SELECT from_source, r.currency, r.per_euro, moment, stored, true
  FROM unnest(currencies, per_euros) AS r (currency, per_euro)
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS added = ROW_COUNT;
  RETURN added;
END $$;
