-- The hash of the password that was replaced first while a move or another address could be undone: whoever undoes it does
-- not choose again what the thief came in with.
ALTER TABLE "user" ADD COLUMN "password_before" TEXT;
CREATE INDEX "user_password_before" ON "user" ("id") WHERE "password_before" IS NOT NULL;
