-- A shop's own refund policy (S80): until when its buyers may ask, and in its own words how. What was in force when a
-- payment's card was shown holds for that payment, so nothing of it is ever changed.

CREATE TABLE "shop_refund_policy" (
    "id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "days" SMALLINT NOT NULL,
    "terms" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_refund_policy_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "shop_refund_policy_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "shop_refund_policy_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "shop_refund_policy_days" CHECK (days BETWEEN 0 AND 180),
    CONSTRAINT "shop_refund_policy_terms" CHECK (char_length(terms) <= 300)
);
CREATE UNIQUE INDEX "shop_refund_policy_shop_id_created_at_key" ON "shop_refund_policy"("shop_id", "created_at");

CREATE FUNCTION "public"."keep_refund_policy"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a refund policy holds for what was paid under it' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER shop_refund_policy_kept BEFORE UPDATE OR DELETE ON "shop_refund_policy"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_refund_policy"();
