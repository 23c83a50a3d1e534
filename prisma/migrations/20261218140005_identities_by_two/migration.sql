-- ADM-03, KYC: an identity case names the approval that allowed it.
ALTER TABLE "identity_case" ADD COLUMN "approval_id" UUID,
  ADD CONSTRAINT "identity_case_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What was decided before: by the request that says so, which is still there.
UPDATE "identity_case" c SET approval_id = a.id FROM "approval" a
 WHERE a.kind = 'set_level' AND a.state = 'approved' AND a.request::jsonb->>'caseId' = c.id::text AND c.state = 'approved';
CREATE UNIQUE INDEX "identity_case_approval_id_key" ON "identity_case"("approval_id") WHERE "approval_id" IS NOT NULL;

-- A case becomes approved, or one that is another's, or of another level, by its approval alone.
CREATE CONSTRAINT TRIGGER identity_begins_by_two AFTER INSERT ON "identity_case" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'approved')
  EXECUTE FUNCTION "public"."keep_agreed"('approval_id', 'set_level', 'caseId');
CREATE CONSTRAINT TRIGGER identity_by_two AFTER UPDATE ON "identity_case" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'approved'
    AND (OLD.id, OLD.state, OLD.user_id, OLD.level, OLD.submitted_at, OLD.approval_id)
      IS DISTINCT FROM (NEW.id, NEW.state, NEW.user_id, NEW.level, NEW.submitted_at, NEW.approval_id))
  EXECUTE FUNCTION "public"."keep_agreed"('approval_id', 'set_level', 'caseId');
