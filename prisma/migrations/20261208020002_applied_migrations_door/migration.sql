-- Which migrations were applied is for the program that starts, and nobody else who may log in.
REVOKE EXECUTE ON FUNCTION public.applied_migrations() FROM PUBLIC;

CREATE OR REPLACE FUNCTION ledger.grant_doors(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
DECLARE
  door regprocedure;
BEGIN
  FOR door IN SELECT p.oid FROM pg_catalog.pg_proc p
              WHERE p.pronamespace = 'ledger'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', door, role_name);
  END LOOP;
  EXECUTE format('GRANT EXECUTE ON FUNCTION public.applied_migrations() TO %I', role_name);
END $$;
