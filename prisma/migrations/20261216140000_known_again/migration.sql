-- MNY-13: whoever closes an account and opens one anew has one month of limits, not two, and keeps what two of staff lowered.
-- By what they are known again: keyed fingerprints, erased when they were, or when what counts is over.
CREATE TABLE "closed_reach" (
    "user_id" UUID NOT NULL,
    "marks" BYTEA[],
    "until" TIMESTAMPTZ(3) NOT NULL,
    "limits_until" TIMESTAMPTZ(3),
    "heir_id" UUID,

    CONSTRAINT "closed_reach_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "closed_reach_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "closed_reach_heir_id_fkey" FOREIGN KEY ("heir_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "closed_reach_marks_idx" ON "closed_reach" USING GIN ("marks");
CREATE INDEX "closed_reach_heir_id_idx" ON "closed_reach"("heir_id");
CREATE INDEX "closed_reach_until_idx" ON "closed_reach"("until");
