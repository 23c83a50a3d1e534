-- A rate is what an exchange is priced by, and the application's role may store one: so it is the database that says which
-- may be, by its own clock and by what it has kept. Whether the tables' owner believed it stands beside it; nothing does
-- beside what was kept before there was this door.
ALTER TABLE "ledger"."fx_rate" ADD COLUMN "believed" BOOLEAN;
CREATE INDEX "fx_rate_currency_stored_at_idx" ON "ledger"."fx_rate"("currency", "stored_at");

-- What a new rate is too far from: of everything kept within an hour, since the owner last believed one, and of the newest,
-- the one that is furthest away, where that is further than the policy believes. So no number of small steps goes further
-- than one may. The house's own rates of the first day measure, too, but roughly: by half.
CREATE FUNCTION ledger.jumped_from(of_currency char(3), said numeric, clock timestamptz) RETURNS numeric
LANGUAGE sql STABLE SET search_path = ledger, pg_temp AS $$
  WITH policy AS (
    SELECT jump_percent FROM fx_policy WHERE valid_from <= clock ORDER BY version DESC LIMIT 1
  ), lately AS (
    SELECT * FROM fx_rate r WHERE r.currency = of_currency AND r.stored_at > clock - interval '1 hour'
  ), measure AS (
    (SELECT * FROM fx_rate r WHERE r.currency = of_currency ORDER BY r.observed_at DESC, r.id DESC LIMIT 1)
    UNION
    SELECT * FROM lately WHERE id >= coalesce((SELECT max(id) FROM lately WHERE believed), 0)
  )
  SELECT m.per_euro FROM measure m, policy p
  WHERE abs(said - m.per_euro) * 100 > m.per_euro * CASE m.source WHEN 'house' THEN 50 ELSE p.jump_percent END
  ORDER BY abs(said - m.per_euro) / m.per_euro DESC LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION ledger.jumped_from FROM PUBLIC;

-- Keeps of what a source says of this moment what may be believed, a currency at a time, and says what became of each:
-- 'kept', 'known' (said before), 'late' (a newer one is kept), or 'jump' and what it was too far from. `stored` is when
-- the caller's clock says it is, where the database's is no more than a little ahead of it.
CREATE FUNCTION ledger.keep_rates(from_source text, currencies char(3)[], per_euros numeric[], observed timestamptz, stored timestamptz)
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
  IF moment > clock + interval '2 minutes' THEN
    RAISE EXCEPTION 'a rate of a moment that has not been' USING ERRCODE = 'check_violation';
  END IF;
  IF from_source = 'house' THEN
    RAISE EXCEPTION 'the house says no rates of its own' USING ERRCODE = 'check_violation';
  END IF;
  -- An older snapshot does not see what was kept meanwhile, and would measure by what was long ago.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'rates are kept in read committed' USING ERRCODE = 'check_violation';
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
REVOKE EXECUTE ON FUNCTION ledger.keep_rates FROM PUBLIC;

-- A version from before calls this one. Returns how many were new.
CREATE OR REPLACE FUNCTION ledger.store_rates(from_source text, currencies char(3)[], per_euros numeric[], observed timestamptz, stored timestamptz)
RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  SELECT (count(*) FILTER (WHERE k.outcome = 'kept'))::int
  FROM ledger.keep_rates(from_source, currencies, per_euros, observed, stored) k
$$;

-- What somebody at the owner's console has looked at: it is the measure from then on. No door: it runs with the rights of
-- whoever calls it, and only the tables' owner may write them. Returns how many were new.
CREATE FUNCTION ledger.believe_rates(from_source text, currencies char(3)[], per_euros numeric[], observed timestamptz, stored timestamptz)
RETURNS int LANGUAGE sql SET search_path = ledger, pg_temp AS $$
  WITH added AS (
    INSERT INTO ledger.fx_rate (source, currency, per_euro, observed_at, stored_at, believed)
    SELECT from_source, r.currency, r.per_euro, observed, stored, true
    FROM unnest(currencies, per_euros) AS r (currency, per_euro)
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT count(*)::int FROM added
$$;
REVOKE EXECUTE ON FUNCTION ledger.believe_rates FROM PUBLIC;
