-- Two more ways in, and what we know of the rails themselves.
-- `platform`: which of the platforms behind a rail it is paid with. `own_fee`: what a provider takes for itself, on top of
-- what reaches us. `ask_at`: when its rail is asked what became of it, for a callback may never come; `asked_at`: when it was.
ALTER TABLE "top_up"
    ADD COLUMN "platform" TEXT,
    ADD COLUMN "own_fee" BIGINT NOT NULL DEFAULT 0 CHECK (own_fee >= 0),
    ADD COLUMN "ask_at" TIMESTAMPTZ(3),
    ADD COLUMN "asked_at" TIMESTAMPTZ(3);
CREATE INDEX "top_up_to_ask" ON "top_up"("ask_at") WHERE ask_at IS NOT NULL;

-- What a rail was like when it was last seen: `up`, `maintenance` or `down`.
CREATE TABLE "rail_state" (
    "rail" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL CHECK (state IN ('up', 'maintenance', 'down')),
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL
);

-- Above which sum a rail that says a payment came is asked once more before it is credited; a version is whole.
CREATE TABLE "rail_rule" (
    "version" INTEGER NOT NULL,
    "rail" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL REFERENCES ledger.currency (code),
    "ask_above" BIGINT NOT NULL CHECK (ask_above >= 0),
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    PRIMARY KEY ("version", "rail", "currency")
);
INSERT INTO public.rail_rule (version, rail, currency, ask_above, valid_from)
SELECT 1, rail, currency, above, '2026-01-01'
FROM (VALUES ('card'), ('platform'), ('provider')) AS r (rail),
     (VALUES ('EUR', 50000), ('USD', 50000), ('GBP', 45000), ('CNY', 400000), ('HKD', 400000), ('JPY', 80000),
             ('KRW', 750000), ('KWD', 160000)) AS a (currency, above);

-- Events whose rail, asked, knew nothing of them: kept as they came, and not taken; they may still turn out to be true.
CREATE TABLE "callback_doubt" (
    "rail" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "signature" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    PRIMARY KEY ("rail", "event_id")
);

-- Version 1 of the fees for both: ours, paid on top of what arrives, and what the provider takes besides.
INSERT INTO public.fee_rule (version, operation, currency, percent, fixed_minor, min_minor, max_minor, valid_from)
SELECT 1, operation, code, percent, 0, 0, NULL, '2026-01-01'
FROM ledger.currency, (VALUES ('topup_platform', 0.6), ('topup_provider', 0.5)) AS f (operation, percent);
INSERT INTO public.fee_rule (version, operation, currency, percent, fixed_minor, min_minor, max_minor, valid_from)
SELECT 1, 'provider_own', currency, 2.9, fixed, 0, NULL, '2026-01-01'
FROM (VALUES ('EUR', 35), ('USD', 30), ('GBP', 30), ('CNY', 250), ('HKD', 250), ('JPY', 40), ('KRW', 400), ('KWD', 100)) AS f (currency, fixed);
