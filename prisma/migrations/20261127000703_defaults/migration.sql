-- What somebody pays with and tops up by unless they say otherwise (S41). Nothing set: as the house proposes.
ALTER TABLE "user"
    ADD COLUMN "pays_first" CHAR(3),
    ADD COLUMN "tops_up_first" TEXT;
