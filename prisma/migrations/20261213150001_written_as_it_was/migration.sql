-- ADM-03: a request begins open. Only whoever decides it makes it anything else, and that is an UPDATE, which two
-- triggers and the CHECKs look at.
CREATE FUNCTION "public"."begin_approval"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'open' OR num_nonnulls(NEW.decided_bot, NEW.decided_telegram, NEW.decided_user, NEW.decided_at) > 0 THEN
    RAISE EXCEPTION 'a request begins open' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_begins BEFORE INSERT ON "approval"
  FOR EACH ROW EXECUTE FUNCTION "public"."begin_approval"();

-- LOG-05: the seal finds an audit row by the transaction that wrote it, and by its place: the database says both. What
-- was looked at, which keys last and who is restricted stay as long as the house does.
CREATE OR REPLACE FUNCTION ledger.grant_application(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA ledger, public TO %I', role_name);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO %I', role_name);
  EXECUTE format('GRANT EXECUTE ON FUNCTION ledger.open_account, ledger.lock_accounts, ledger.post_batch TO %I', role_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', role_name);
  EXECUTE format('REVOKE UPDATE, DELETE ON public.audit_event, public.callback_inbox, public.callback_doubt, public.service_mode, public.correction, public.rail_switch FROM %I', role_name);
  EXECUTE format('REVOKE DELETE ON public.identity_look, public.house_key, public.restriction FROM %I', role_name);
  EXECUTE format('REVOKE INSERT ON public.audit_event FROM %I', role_name);
  EXECUTE format('GRANT INSERT (at, actor, action, subject, detail) ON public.audit_event TO %I', role_name);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON public.fee_rule, public.limit_rule, public.risk_rule, public.rail_rule, public.clock FROM %I', role_name);
  EXECUTE format('REVOKE ALL ON public._prisma_migrations FROM %I', role_name);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
END $$;
