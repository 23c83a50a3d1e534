-- What banks and providers say of our accounts with them, held against our own books.

-- One statement of one account: an account is a rail's, in one currency, as the institution names it.
CREATE TABLE "bank_statement" (
    "id" UUID NOT NULL,
    "rail" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "name" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "opening" BIGINT NOT NULL,
    "closing" BIGINT,
    "data_key" BYTEA NOT NULL,
    "lines" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_statement_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "bank_statement_rail_account_currency_name_key" ON "bank_statement"("rail", "account", "currency", "name");
CREATE INDEX "bank_statement_rail_currency_until_day_idx" ON "bank_statement"("rail", "currency", "until_day");

-- A line counts once: `line_key` is the institution's own name for it, or, where it gives none, what the line says.
CREATE TABLE "bank_line" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "rail" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "line_key" TEXT NOT NULL,
    "booked_on" DATE NOT NULL,
    "minor" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,
    "is_fee" BOOLEAN NOT NULL,
    "details" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "journal_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_line_pkey" PRIMARY KEY ("id"),
    CONSTRAINT bank_line_state CHECK (state IN ('open', 'matched', 'offset', 'settled')),
    CONSTRAINT bank_line_booked CHECK ((state = 'open') = (journal_id IS NULL)),
    CONSTRAINT bank_line_moves CHECK (minor <> 0)
);
CREATE UNIQUE INDEX "bank_line_rail_account_line_key_key" ON "bank_line"("rail", "account", "line_key");
CREATE INDEX "bank_line_statement_id_idx" ON "bank_line"("statement_id");
CREATE INDEX "bank_line_rail_reference_idx" ON "bank_line"("rail", "reference");
CREATE INDEX bank_line_open ON "bank_line" ("rail", "currency", "booked_on") WHERE state = 'open';
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "bank_statement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What a journal left on a rail's clearing account, and a line of a statement has to clear: `minor` is what is to
-- arrive at the institution (negative: what is to leave it).
CREATE TABLE "clearing_item" (
    "journal_id" UUID NOT NULL,
    "account_id" BIGINT NOT NULL,
    "rail" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "minor" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "line_id" UUID,

    CONSTRAINT "clearing_item_pkey" PRIMARY KEY ("journal_id", "account_id"),
    CONSTRAINT clearing_item_state CHECK (state IN ('open', 'matched', 'settled')),
    CONSTRAINT clearing_item_moves CHECK (minor <> 0)
);
CREATE UNIQUE INDEX "clearing_item_line_id_key" ON "clearing_item"("line_id");
CREATE INDEX "clearing_item_rail_reference_idx" ON "clearing_item"("rail", "reference");
CREATE INDEX clearing_item_open ON "clearing_item" ("rail", "currency", "at") WHERE state = 'open';

-- Up to which version of a clearing account its journals were looked at.
CREATE TABLE "clearing_mark" (
    "account_id" BIGINT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "clearing_mark_pkey" PRIMARY KEY ("account_id")
);

-- A difference, with somebody whose it is. At most one open one for a line, for an item and for a statement.
CREATE TABLE "reconcile_exception" (
    "id" UUID NOT NULL,
    "rail" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "minor" BIGINT NOT NULL,
    "line_id" UUID,
    "journal_id" UUID,
    "account_id" BIGINT,
    "statement_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',
    "owner_role" TEXT NOT NULL DEFAULT 'finance',
    "owner_bot" BIGINT,
    "owner_telegram" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "reason_id" UUID,

    CONSTRAINT "reconcile_exception_pkey" PRIMARY KEY ("id"),
    CONSTRAINT reconcile_exception_state CHECK (state IN ('open', 'settled', 'explained', 'by_itself')),
    CONSTRAINT reconcile_exception_closed CHECK ((state = 'open') = (closed_at IS NULL)),
    CONSTRAINT reconcile_exception_about CHECK (num_nonnulls(line_id, journal_id, statement_id) > 0),
    CONSTRAINT reconcile_exception_item CHECK ((journal_id IS NULL) = (account_id IS NULL))
);
CREATE INDEX "reconcile_exception_state_due_at_idx" ON "reconcile_exception"("state", "due_at");
CREATE UNIQUE INDEX reconcile_exception_line ON "reconcile_exception" ("line_id") WHERE state = 'open';
CREATE UNIQUE INDEX reconcile_exception_item_open ON "reconcile_exception" ("journal_id", "account_id") WHERE state = 'open';
CREATE UNIQUE INDEX reconcile_exception_statement ON "reconcile_exception" ("statement_id") WHERE state = 'open' AND line_id IS NULL;
ALTER TABLE "reconcile_exception" ADD CONSTRAINT "reconcile_exception_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "bank_line"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "reconcile_exception" ADD CONSTRAINT "reconcile_exception_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "bank_statement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "reconcile_exception" ADD CONSTRAINT "reconcile_exception_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "staff_reason"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
