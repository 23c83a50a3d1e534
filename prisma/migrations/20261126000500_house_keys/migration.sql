-- Keys that must outlive the key-encryption key: the one that finds people by their address, the one PINs are mixed
-- with, and the pages' own. Each is here wrapped, so that changing the key-encryption key changes none of them.
CREATE TABLE "house_key" (
    "purpose" TEXT NOT NULL,
    "data_key" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "house_key_pkey" PRIMARY KEY ("purpose")
);

-- A reason stays as it was given; the key it is sealed with may be wrapped anew.
DROP TRIGGER staff_reason_kept ON "staff_reason";
CREATE TRIGGER staff_reason_kept BEFORE DELETE OR UPDATE OF id, text, created_at ON "staff_reason"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_reason"();
