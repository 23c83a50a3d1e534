-- At the start of a month everybody who moved money in the one before gets a picture of it, unless they said no.
ALTER TABLE "user" ADD COLUMN "monthly_picture" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "paper" ADD COLUMN "monthly" BOOLEAN NOT NULL DEFAULT false;

-- One for a person and month, whoever asks for it how often and at the same time.
CREATE UNIQUE INDEX "paper_of_month" ON "paper"("user_id", "to_day") WHERE "monthly";
