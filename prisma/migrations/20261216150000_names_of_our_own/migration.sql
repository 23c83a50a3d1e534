-- A function without a path of its own looks its names up, operators too, where its caller says. The application's role has
-- schemas it may create in (the worker's), so it could have every guard ask a clock, or an equality, of its own making.
DO $$
DECLARE
  guard record;
BEGIN
  FOR guard IN
    SELECT p.oid::regprocedure AS name, n.nspname AS place FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('public', 'ledger') AND p.prosqlbody IS NULL AND p.prokind IN ('f', 'p') AND p.proowner = current_user::regrole
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
      AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE starts_with(c, 'search_path='))
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard.name, guard.place);
  END LOOP;
END $$;

-- The clock is asked in every query of the house: bound when it is made, it needs no path, and stays part of the query.
ALTER FUNCTION "public"."app_now"() RESET search_path;
CREATE OR REPLACE FUNCTION "public"."app_now"() RETURNS timestamptz LANGUAGE sql STABLE
  RETURN clock_timestamp() + make_interval(secs => (SELECT offset_seconds FROM public.clock));
