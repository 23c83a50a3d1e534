-- Who works in somebody's shop, and as what. Its owner is not in here: theirs is everything.
CREATE TABLE "shop_member" (
    "shop_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL CHECK ("role" IN ('manager', 'cashier')),
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_member_pkey" PRIMARY KEY ("shop_id", "user_id"),
    CONSTRAINT "shop_member_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "shop_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "shop_member_user_id_idx" ON "shop_member"("user_id");

-- A place offered: whoever shows its token first takes it. Only a hash of that is kept.
CREATE TABLE "shop_invitation" (
    "token_hash" BYTEA NOT NULL,
    "shop_id" UUID NOT NULL,
    "role" TEXT NOT NULL CHECK ("role" IN ('manager', 'cashier')),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_invitation_pkey" PRIMARY KEY ("token_hash"),
    CONSTRAINT "shop_invitation_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "shop_invitation_shop_id_idx" ON "shop_invitation"("shop_id");

-- The shop somebody acts for, where there are several.
ALTER TABLE "user" ADD COLUMN "works_in" UUID;
ALTER TABLE "user" ADD CONSTRAINT "user_works_in_fkey" FOREIGN KEY ("works_in") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Who of the shop made a link: they hear that it was paid.
ALTER TABLE "payment_link" ADD COLUMN "made_by" UUID;
ALTER TABLE "payment_link" ADD CONSTRAINT "payment_link_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
