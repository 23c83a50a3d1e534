-- Tickets that are live chats with pictures, closed, rated and reopened; the operators' group with a topic for each; mail.
ALTER TABLE "ticket"
    ADD COLUMN "by_mail" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "agent_bot_id" BIGINT,
    ADD COLUMN "agent_telegram_id" BIGINT,
    ADD COLUMN "agent_name" TEXT,
    ADD COLUMN "live_until" TIMESTAMPTZ(3),
    ADD COLUMN "closed_at" TIMESTAMPTZ(3),
    ADD COLUMN "rating" INTEGER,
    ADD COLUMN "topic_chat" BIGINT,
    ADD COLUMN "topic_id" BIGINT,
    ADD COLUMN "topic_open" BOOLEAN NOT NULL DEFAULT true,
    ADD CONSTRAINT ticket_rated CHECK (rating BETWEEN 1 AND 5),
    ADD CONSTRAINT ticket_topic_whole CHECK ((topic_chat IS NULL) = (topic_id IS NULL)),
    ADD CONSTRAINT ticket_live_while_open CHECK (live_until IS NULL OR state <> 'closed');

CREATE UNIQUE INDEX "ticket_topic_chat_topic_id_key" ON "ticket"("topic_chat", "topic_id");
UPDATE "ticket" SET "closed_at" = "created_at" WHERE "state" = 'closed';

ALTER TABLE "ticket_message"
    ADD COLUMN "seq" BIGSERIAL NOT NULL,
    ADD COLUMN "by_name" TEXT,
    ADD COLUMN "via" TEXT NOT NULL DEFAULT 'chat',
    ADD COLUMN "media" TEXT,
    ADD COLUMN "content" BYTEA,
    ADD COLUMN "relayed_at" TIMESTAMPTZ(3),
    ADD CONSTRAINT ticket_message_file CHECK ((media IS NULL) = (content IS NULL));

-- What was said before there was a group is not said there.
UPDATE "ticket_message" SET "relayed_at" = "created_at";

CREATE TABLE "support_desk" (
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "locale" TEXT NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "trouble" TEXT,

    CONSTRAINT "support_desk_pkey" PRIMARY KEY ("bot_id")
);

-- Mails that arrived, each once, by a fingerprint of its own name.
CREATE TABLE "mail_arrived" (
    "id" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_arrived_pkey" PRIMARY KEY ("id")
);
