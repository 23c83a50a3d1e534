-- A third limit beside one payment's and the day's: the UTC month's, five days' worth. Rules that are there already,
-- an operator's own among them, get it too.
ALTER TABLE "limit_rule" ADD COLUMN "monthly_minor" BIGINT;
UPDATE "limit_rule" SET monthly_minor = daily_minor * 5;
ALTER TABLE "limit_rule" ALTER COLUMN "monthly_minor" SET NOT NULL;

-- What the month had come to by the end of a day, kept on the day's row: it is written with it, and read from the newest
-- row of the month instead of summing thirty.
ALTER TABLE "spend_counter" ADD COLUMN "spent_month" BIGINT NOT NULL DEFAULT 0;
UPDATE "spend_counter" c SET spent_month = s.month FROM (
  SELECT user_id, day, operation, currency,
         sum(spent) OVER (PARTITION BY user_id, operation, currency, date_trunc('month', day) ORDER BY day) AS month
  FROM "spend_counter") s
WHERE (c.user_id, c.day, c.operation, c.currency) = (s.user_id, s.day, s.operation, s.currency);

-- What somebody gave to be verified, for one level. Facts and words are sealed with their data key; they are null once
-- they were deleted.
CREATE TABLE "identity_case" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "facts" BYTEA,
    "code" TEXT,
    "words" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_case_pkey" PRIMARY KEY ("id"),
    CONSTRAINT identity_case_level CHECK (level IN (1, 2)),
    CONSTRAINT identity_case_state
      CHECK (state IN ('draft', 'pending', 'asked', 'approved', 'rejected', 'withdrawn'))
);
ALTER TABLE "identity_case" ADD CONSTRAINT "identity_case_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "identity_case_user_id_created_at_idx" ON "identity_case"("user_id", "created_at");
-- One at a time, however often and from wherever it is begun.
CREATE UNIQUE INDEX identity_case_open ON "identity_case" (user_id) WHERE state IN ('draft', 'pending', 'asked');
CREATE INDEX identity_case_waiting ON "identity_case" (submitted_at) WHERE state = 'pending';

-- A picture or PDF of a case, re-encoded and sealed with its owner's data key; null once it was deleted. The fingerprint
-- is keyed: the same file sent twice is the same file.
CREATE TABLE "identity_file" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "media" TEXT NOT NULL,
    "content" BYTEA,
    "fingerprint" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_file_pkey" PRIMARY KEY ("id"),
    CONSTRAINT identity_file_part CHECK (part IN ('document', 'selfie')),
    CONSTRAINT identity_file_media CHECK (media IN ('image/jpeg', 'application/pdf'))
);
ALTER TABLE "identity_file" ADD CONSTRAINT "identity_file_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "identity_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE UNIQUE INDEX "identity_file_case_id_fingerprint_key" ON "identity_file"("case_id", "fingerprint");
CREATE INDEX "identity_file_user_id_created_at_idx" ON "identity_file"("user_id", "created_at");

-- Who opened a case, and why: for a quarter of an hour it lets them see its pictures.
CREATE TABLE "identity_look" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "telegram_id" BIGINT NOT NULL,
    "reason_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_look_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "identity_look" ADD CONSTRAINT "identity_look_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "identity_case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "identity_look" ADD CONSTRAINT "identity_look_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "staff_reason"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "identity_look_case_id_bot_id_telegram_id_idx" ON "identity_look"("case_id", "bot_id", "telegram_id");
