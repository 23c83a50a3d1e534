-- A staff member's authenticator (ADM-02). Its secret is made when they are invited and counts once a code of it has
-- been typed on the page the invitation leads to; whoever is dismissed has none any more.
CREATE TABLE "staff_code" (
    "id" UUID NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "data_key" BYTEA NOT NULL,
    "secret" BYTEA NOT NULL,
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "active_since" TIMESTAMPTZ(3),

    CONSTRAINT "staff_code_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "staff_code_bot_id_telegram_id_key" ON "staff_code"("bot_id", "telegram_id");
ALTER TABLE "staff_code" ADD CONSTRAINT "staff_code_bot_id_telegram_id_fkey" FOREIGN KEY ("bot_id", "telegram_id") REFERENCES "staff"("bot_id", "telegram_id") ON DELETE CASCADE ON UPDATE NO ACTION;
CREATE TRIGGER staff_code_step BEFORE UPDATE OF last_step ON "staff_code"
  FOR EACH ROW EXECUTE FUNCTION "public"."keep_step"();

-- Until when they need not type another code.
ALTER TABLE "staff" ADD COLUMN "proven_until" TIMESTAMPTZ(3);
