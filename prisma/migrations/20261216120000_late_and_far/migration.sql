-- A reading that is late was not asked how far it is from what is kept: whoever stored a rate of every moment silenced the
-- feed, and could lead the rate away with nobody told. It is measured like any other now; and known is only what was said
-- in the same figures, not whatever somebody stored for the feed's own moment.
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
    IF EXISTS (SELECT FROM fx_rate r WHERE r.currency = said.code AND r.observed_at = moment AND r.source = from_source
               AND r.per_euro = said.per_euro::numeric(24, 12)) THEN
      outcome := 'known';
    ELSE
      was := jumped_from(said.code, said.per_euro, clock);
      outcome := CASE
        WHEN was IS NOT NULL THEN 'jump'
        WHEN EXISTS (SELECT FROM fx_rate r WHERE r.currency = said.code
                     AND (r.observed_at > moment OR r.observed_at = moment AND r.source = from_source)) THEN 'late'
        ELSE 'kept' END;
    END IF;
    IF outcome = 'kept' THEN
      INSERT INTO fx_rate (source, currency, per_euro, observed_at, stored_at, believed)
      VALUES (from_source, said.code, said.per_euro, moment, kept_at, false);
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;
