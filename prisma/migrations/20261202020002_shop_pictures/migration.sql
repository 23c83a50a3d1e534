-- Pictures of shops: a logo, and what a payment link is for. Made anew by us before they come in here; shown to payers.
CREATE TABLE "shop_picture" (
    "id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "jpeg" BYTEA NOT NULL CHECK (length("jpeg") BETWEEN 1 AND 4194304),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_picture_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "shop_picture_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shop"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "shop_picture_shop_id_idx" ON "shop_picture"("shop_id");

ALTER TABLE "shop" ADD COLUMN "logo_id" UUID;
ALTER TABLE "shop" ADD CONSTRAINT "shop_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "shop_picture"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "payment_link" ADD COLUMN "picture_id" UUID;
ALTER TABLE "payment_link" ADD CONSTRAINT "payment_link_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "shop_picture"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "payment_link_picture_id_idx" ON "payment_link"("picture_id") WHERE "picture_id" IS NOT NULL;
