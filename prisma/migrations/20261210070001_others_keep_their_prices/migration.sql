-- A new price of a level holds from its moment on, and leaves every other level what it was to cost, at every moment: a
-- version is whole, so what is announced for later is published again behind it, with that one row changed.
DROP INDEX fee_rule_once;
CREATE UNIQUE INDEX fee_rule_once ON "fee_rule"("approval_id", "level", "valid_from") WHERE "approval_id" IS NOT NULL;

CREATE OR REPLACE FUNCTION ledger.publish_fee(approval uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb;
  newest int;
  begins timestamptz;
BEGIN
  LOCK TABLE fee_rule IN SHARE ROW EXCLUSIVE MODE;
  SELECT request::jsonb INTO r FROM approval a WHERE a.id = approval AND a.kind = 'set_fee' AND a.state = 'open';
  IF r IS NULL THEN
    RAISE EXCEPTION 'nobody asked for these fees' USING ERRCODE = 'check_violation';
  END IF;
  SELECT max(version) INTO newest FROM fee_rule f WHERE f.operation = r->>'operation' AND f.currency = r->>'currency';
  IF newest IS DISTINCT FROM (r->>'after')::int THEN
    RETURN 0;
  END IF;
  begins := greatest((r->>'from')::timestamptz, app_now());
  WITH own AS (
    SELECT * FROM fee_rule f WHERE f.operation = r->>'operation' AND f.currency = r->>'currency'
  ), version AS (
    SELECT DISTINCT version AS was, greatest(valid_from, begins) AS at FROM own
  ), held AS (
    -- The version in force when it begins, and each announced for later that none newer overtakes.
    SELECT v.was, v.at, newest + row_number() OVER (ORDER BY v.at) AS number FROM version v
    WHERE NOT EXISTS (SELECT FROM own o WHERE o.version > v.was AND o.valid_from <= v.at)
  )
  INSERT INTO fee_rule (version, operation, currency, level, percent, fixed_minor, min_minor, max_minor, valid_from, approval_id)
  SELECT h.number, o.operation, o.currency, o.level, o.percent, o.fixed_minor, o.min_minor, o.max_minor, h.at, approval
  FROM held h JOIN own o ON o.version = h.was AND o.level <> (r->>'level')::smallint
  UNION ALL
  SELECT h.number, r->>'operation', r->>'currency', (r->>'level')::smallint, (r->>'percent')::numeric, (r->>'fixed')::bigint,
         (r->>'min')::bigint, (r->>'max')::bigint, h.at, approval
  FROM held h;
  RETURN newest + 1;
END $$;
REVOKE EXECUTE ON FUNCTION ledger.publish_fee(uuid) FROM PUBLIC;
