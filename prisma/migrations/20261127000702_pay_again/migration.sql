-- Whether who paid this shop may pay the same again without a new link from it: the shop's own choice.
ALTER TABLE "shop" ADD COLUMN "repeats" BOOLEAN NOT NULL DEFAULT false;
