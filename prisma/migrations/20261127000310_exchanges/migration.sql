-- Exchanges: a quote, written before its card is shown, and what became of it. Confirming books exactly these numbers.
CREATE TABLE "exchange" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "given" TEXT NOT NULL,
    "sold" CHAR(3) NOT NULL,
    "bought" CHAR(3) NOT NULL,
    "send" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "receive" BIGINT NOT NULL,
    "spread" BIGINT NOT NULL,
    "rounding" BIGINT NOT NULL,
    "rate" DECIMAL(30,18) NOT NULL,
    "mid_rate" DECIMAL(30,18) NOT NULL,
    "rates_at" TIMESTAMPTZ(3) NOT NULL,
    "terms_version" INTEGER NOT NULL,
    "fee_version" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "reference" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "exchange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT exchange_owner FOREIGN KEY (owner_id) REFERENCES "user" (id),
    CONSTRAINT exchange_given CHECK (given IN ('send', 'receive')),
    CONSTRAINT exchange_pair CHECK (sold <> bought),
    CONSTRAINT exchange_amounts CHECK (send > 0 AND receive > 0 AND fee >= 0 AND spread >= 0 AND rounding >= 0),
    CONSTRAINT exchange_state CHECK (state IN ('draft', 'booked', 'cancelled', 'expired')),
    CONSTRAINT exchange_booked CHECK ((state = 'booked') = (confirmed_at IS NOT NULL)),
    -- MNY-10: a quote holds a minute at the most.
    CONSTRAINT exchange_life CHECK (expires_at <= created_at + interval '60 seconds')
);
CREATE UNIQUE INDEX "exchange_reference_key" ON "exchange"("reference");
-- A page of the history, and the sweep, each find theirs and nothing else.
CREATE INDEX exchange_booked_of ON "exchange" (owner_id, confirmed_at, reference) WHERE state = 'booked';
CREATE INDEX exchange_open_until ON "exchange" (expires_at) WHERE state = 'draft';

-- Version 1 of the fees, for what is new: a fifth of a per cent of what is sent, on top of it.
INSERT INTO public.fee_rule (version, operation, currency, percent, fixed_minor, min_minor, max_minor, valid_from)
SELECT 1, 'exchange', c.code, 0.2, 0, c.min_minor, NULL, '2026-01-01'
FROM (VALUES ('EUR', 1), ('USD', 1), ('GBP', 1), ('CNY', 10), ('HKD', 10), ('JPY', 1), ('KRW', 10), ('KWD', 5)) AS c (code, min_minor);
