-- Whether an answer of the help helped who read it: the last word of each chat.
CREATE TABLE "help_rating" (
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "article" TEXT NOT NULL,
    "helped" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "help_rating_pkey" PRIMARY KEY ("bot_id", "telegram_id", "article")
);

-- What staff announce to everybody. How far the telling is stands in the row itself: whoever goes on with it goes on there.
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK (kind IN ('maintenance', 'fault', 'news')),
    "concerns" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "told_up_to" UUID,
    "told" INTEGER NOT NULL DEFAULT 0,
    "told_all_at" TIMESTAMPTZ(3),
    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id"),
    CHECK (ends_at > starts_at)
);
CREATE INDEX "announcement_ends_at_idx" ON "announcement"("ends_at");
