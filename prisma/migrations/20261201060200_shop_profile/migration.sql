-- What a shop sells, where it is, and which payments it takes (S49, S77): no limit where its policy has none.
ALTER TABLE "shop"
    ADD COLUMN "category" TEXT,
    ADD COLUMN "country" CHAR(2),
    ADD COLUMN "policy" JSONB NOT NULL DEFAULT '{}';
UPDATE "shop" s SET country = u.country FROM "user" u WHERE u.id = s.owner_id;
