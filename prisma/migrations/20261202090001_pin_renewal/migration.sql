-- A payment PIN can be replaced (ATH-12): by whoever knows the old one, or with password and code where it was forgotten.
-- `pin_set_at`: when another one was last chosen; null while it is the one of the registration.
ALTER TABLE "user" ADD COLUMN "pin_set_at" TIMESTAMPTZ(3);

-- Somebody who has proven that they may choose another PIN, until they have. `ready`: no code is missing.
CREATE TABLE "pin_renewal" (
    "user_id" UUID NOT NULL,
    "proof" TEXT NOT NULL,
    "ready" BOOLEAN NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pin_renewal_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "pin_renewal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "pin_renewal_proof" CHECK ("proof" IN ('pin', 'password'))
);
