-- The clock every SQL statement asks. Its offset is moved only by the sandbox and by tests.
CREATE TABLE "public"."clock" (
    "one" BOOLEAN NOT NULL DEFAULT true CHECK ("one"),
    "offset_seconds" BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT "clock_pkey" PRIMARY KEY ("one")
);
INSERT INTO "public"."clock" DEFAULT VALUES;

CREATE FUNCTION "public"."app_now"() RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT clock_timestamp() + make_interval(secs => (SELECT offset_seconds FROM public.clock)) $$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "ledger";

CREATE TABLE "ledger"."currency" (
    "code" CHAR(3) NOT NULL,
    "exponent" SMALLINT NOT NULL,

    CONSTRAINT "currency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ledger"."account" (
    "id" BIGSERIAL NOT NULL,
    "owner" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "floor" BIGINT,
    "balance" BIGINT NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger"."journal" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "business_key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "actor" TEXT NOT NULL,
    "reverses" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger"."posting" (
    "journal_id" UUID NOT NULL,
    "leg" SMALLINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "from_account" BIGINT NOT NULL,
    "to_account" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "from_balance_after" BIGINT NOT NULL,
    "to_balance_after" BIGINT NOT NULL,
    "from_version" BIGINT NOT NULL,
    "to_version" BIGINT NOT NULL,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("journal_id","leg")
);

-- CreateTable
CREATE TABLE "ledger"."hold" (
    "id" UUID NOT NULL,
    "account_id" BIGINT NOT NULL,
    "owner_account_id" BIGINT NOT NULL,
    "opened_by" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "captured" BIGINT NOT NULL DEFAULT 0,
    "released" BIGINT NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "okpay_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'person',
    "state" TEXT NOT NULL DEFAULT 'active',
    "frozen_reason" TEXT,
    "locale" TEXT NOT NULL,
    "home_currency" CHAR(3) NOT NULL,
    "data_key" BYTEA NOT NULL,
    "name" BYTEA NOT NULL,
    "email" BYTEA NOT NULL,
    "email_index" BYTEA NOT NULL,
    "phone" BYTEA NOT NULL,
    "phone_index" BYTEA NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_set_at" TIMESTAMPTZ(3) NOT NULL,
    "pin_hash" TEXT NOT NULL,
    "level" SMALLINT NOT NULL DEFAULT 0,
    "small_payment_minor" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat" (
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "user_id" UUID,
    "username" TEXT,
    "data_key" BYTEA NOT NULL,
    "first_name" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "locale_chosen" BOOLEAN NOT NULL DEFAULT false,
    "blocked" BOOLEAN NOT NULL DEFAULT false,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_pkey" PRIMARY KEY ("bot_id","telegram_id")
);

-- CreateTable
CREATE TABLE "staff" (
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("bot_id","telegram_id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "data_key" BYTEA NOT NULL,
    "draft" BYTEA NOT NULL,
    "email_index" BYTEA,
    "email_verified_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_token" (
    "token_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "pin_pad" (
    "id" UUID NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" UUID,
    "data_key" BYTEA NOT NULL,
    "state" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pin_pad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factor_throttle" (
    "subject" TEXT NOT NULL,
    "factor" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "window_start" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "factor_throttle_pkey" PRIMARY KEY ("subject","factor")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handled_update" (
    "bot_id" BIGINT NOT NULL,
    "update_id" BIGINT NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "handled_update_pkey" PRIMARY KEY ("bot_id","update_id")
);

-- CreateTable
CREATE TABLE "button" (
    "token" TEXT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "card" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "button_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "chat_session" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_session_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "intent" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "payer_account" BIGINT NOT NULL,
    "payee_account" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "fee_version" INTEGER NOT NULL,
    "note" BYTEA,
    "hash" BYTEA NOT NULL,
    "factor" TEXT NOT NULL,
    "authorised_hash" BYTEA,
    "authorised_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'draft',
    "failure" JSONB,
    "reference" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "intent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fee_rule" (
    "version" INTEGER NOT NULL,
    "operation" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "percent" DECIMAL(7,4) NOT NULL,
    "fixed_minor" BIGINT NOT NULL,
    "min_minor" BIGINT NOT NULL,
    "max_minor" BIGINT,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fee_rule_pkey" PRIMARY KEY ("version","operation","currency")
);

-- CreateTable
CREATE TABLE "limit_rule" (
    "version" INTEGER NOT NULL,
    "level" SMALLINT NOT NULL,
    "operation" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "single_minor" BIGINT NOT NULL,
    "daily_minor" BIGINT NOT NULL,
    "small_minor" BIGINT NOT NULL,
    "small_daily_minor" BIGINT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "limit_rule_pkey" PRIMARY KEY ("version","level","operation","currency")
);

-- CreateTable
CREATE TABLE "spend_counter" (
    "user_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "operation" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "spent" BIGINT NOT NULL DEFAULT 0,
    "spent_small" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "spend_counter_pkey" PRIMARY KEY ("user_id","day","operation","currency")
);

-- CreateTable
CREATE TABLE "top_up" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "rail" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "credited" BIGINT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "top_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "callback_inbox" (
    "rail" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "body" BYTEA NOT NULL,
    "signature" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "callback_inbox_pkey" PRIMARY KEY ("rail","event_id")
);

-- CreateTable
CREATE TABLE "suspense_item" (
    "id" UUID NOT NULL,
    "rail" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "cause" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "suspense_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "bot_id" BIGINT,
    "telegram_id" BIGINT,
    "kind" TEXT NOT NULL,
    "data_key" BYTEA NOT NULL,
    "envelope" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data_key" BYTEA NOT NULL,
    "envelope" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "user_id" UUID,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "about" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_message" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "data_key" BYTEA NOT NULL,
    "text" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_owner_kind_currency_key" ON "ledger"."account"("owner", "kind", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "account_id_currency_key" ON "ledger"."account"("id", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "journal_business_key_key" ON "ledger"."journal"("business_key");

-- CreateIndex
CREATE UNIQUE INDEX "posting_from_account_from_version_key" ON "ledger"."posting"("from_account", "from_version");

-- CreateIndex
CREATE UNIQUE INDEX "posting_to_account_to_version_key" ON "ledger"."posting"("to_account", "to_version");

-- CreateIndex
CREATE UNIQUE INDEX "user_okpay_id_key" ON "user"("okpay_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_index_key" ON "user"("email_index");

-- CreateIndex
CREATE UNIQUE INDEX "user_phone_index_key" ON "user"("phone_index");

-- CreateIndex
CREATE INDEX "chat_bot_id_username_idx" ON "chat"("bot_id", "username");

-- CreateIndex
CREATE INDEX "chat_user_id_idx" ON "chat"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_bot_id_telegram_id_key" ON "registration"("bot_id", "telegram_id");

-- CreateIndex
CREATE INDEX "link_token_subject_purpose_idx" ON "link_token"("subject", "purpose");

-- CreateIndex
CREATE INDEX "audit_event_subject_idx" ON "audit_event"("subject");

-- CreateIndex
CREATE INDEX "handled_update_claimed_at_idx" ON "handled_update"("claimed_at");

-- CreateIndex
CREATE INDEX "button_card_idx" ON "button"("card");

-- CreateIndex
CREATE INDEX "button_expires_at_idx" ON "button"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "intent_reference_key" ON "intent"("reference");

-- CreateIndex
CREATE INDEX "intent_owner_id_confirmed_at_idx" ON "intent"("owner_id", "confirmed_at");

-- CreateIndex
CREATE INDEX "intent_payee_id_confirmed_at_idx" ON "intent"("payee_id", "confirmed_at");

-- CreateIndex
CREATE UNIQUE INDEX "top_up_reference_key" ON "top_up"("reference");

-- CreateIndex
CREATE INDEX "top_up_user_id_created_at_idx" ON "top_up"("user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "suspense_item_rail_event_id_key" ON "suspense_item"("rail", "event_id");

-- CreateIndex
CREATE INDEX "notice_user_id_created_at_idx" ON "notice"("user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE INDEX "ticket_bot_id_telegram_id_idx" ON "ticket"("bot_id", "telegram_id");

-- CreateIndex
CREATE INDEX "ticket_message_ticket_id_created_at_idx" ON "ticket_message"("ticket_id", "created_at");

-- AddForeignKey
ALTER TABLE "ledger"."posting" ADD CONSTRAINT "posting_journal_id_fkey" FOREIGN KEY ("journal_id") REFERENCES "ledger"."journal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ticket_message" ADD CONSTRAINT "ticket_message_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

