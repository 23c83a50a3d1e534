-- People somebody wants to pay again, under a name of their own. Who it is is an account, whatever becomes of names;
-- name and handle are sealed with the keeper's data key.
CREATE TABLE "kept_payee" (
    "owner_id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "name" BYTEA NOT NULL,
    "handle" BYTEA NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_payee_pkey" PRIMARY KEY ("owner_id", "payee_id"),
    CONSTRAINT "kept_payee_other" CHECK ("owner_id" <> "payee_id")
);
