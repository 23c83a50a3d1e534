-- What staff are told is wrong: one row for each thing that may be, kept from its first time on.
CREATE TABLE "alarm" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "token" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "over_at" TIMESTAMPTZ(3),
    "over_told" BOOLEAN NOT NULL DEFAULT false,
    "told" INTEGER NOT NULL DEFAULT 0,
    "tell_at" TIMESTAMPTZ(3),
    "chat_id" BIGINT,
    "message_id" BIGINT,
    "taken_at" TIMESTAMPTZ(3),
    "taken_by" TEXT,
    CONSTRAINT "alarm_pkey" PRIMARY KEY ("id"),
    CONSTRAINT alarm_message_whole CHECK ((chat_id IS NULL) = (message_id IS NULL)),
    CONSTRAINT alarm_taken_whole CHECK ((taken_at IS NULL) = (taken_by IS NULL)),
    CONSTRAINT alarm_told_while_it_lasts CHECK (over_at IS NULL OR tell_at IS NULL)
);
CREATE UNIQUE INDEX "alarm_name_subject_key" ON "alarm"("name", "subject");
CREATE UNIQUE INDEX "alarm_token_key" ON "alarm"("token");

-- What somebody else saw and the database cannot be asked: the newest word of each, where it is a state, ...
CREATE TABLE "sign" (
    "name" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "sign_pkey" PRIMARY KEY ("name")
);

-- ... and how often in each minute, where it is a rate: callbacks that were not signed by their rail.
CREATE TABLE "forged_callback" (
    "rail" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "forged_callback_pkey" PRIMARY KEY ("rail", "minute"),
    CONSTRAINT forged_callback_counted CHECK (count > 0)
);
