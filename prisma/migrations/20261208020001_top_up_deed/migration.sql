-- What began a top-up: one tap or one message. However often that arrives, and in how many processes at once, it is one.
ALTER TABLE "top_up" ADD COLUMN "deed" TEXT;
CREATE UNIQUE INDEX "top_up_user_id_deed_key" ON "top_up" ("user_id", "deed");
