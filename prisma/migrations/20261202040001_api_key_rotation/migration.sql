-- Keys have a name, may be bound to addresses, say from where they were used last, and end when another takes their place.
ALTER TABLE "api_key"
  ADD COLUMN "name" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "addresses" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "ends_at" TIMESTAMPTZ(3),
  ADD COLUMN "last_used_from" BYTEA;

-- A revoked key never works again, no key changes hands or reaches further than it did, and an end that is set is not put off.
CREATE OR REPLACE FUNCTION "public"."keep_api_key"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at
     OR OLD.ends_at IS NOT NULL AND NEW.ends_at IS DISTINCT FROM OLD.ends_at
     OR (NEW.id, NEW.shop_id, NEW.secret_hash, NEW.hint, NEW.scopes, NEW.created_at, NEW.live)
        IS DISTINCT FROM (OLD.id, OLD.shop_id, OLD.secret_hash, OLD.hint, OLD.scopes, OLD.created_at, OLD.live)
     OR (NEW.name, NEW.addresses, NEW.return_origins) IS DISTINCT FROM (OLD.name, OLD.addresses, OLD.return_origins) THEN
    RAISE EXCEPTION 'a key stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
