-- Exchange rates: what one euro is worth, by whom and when, for ever. In the ledger's schema because the application's
-- role only reads there: a rate is stored by one function, and nobody changes one that was.

CREATE TABLE "ledger"."fx_rate" (
    "id" BIGSERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "per_euro" DECIMAL(24,12) NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fx_rate_pkey" PRIMARY KEY ("id"),
    CONSTRAINT fx_rate_positive CHECK (per_euro > 0),
    CONSTRAINT fx_rate_pivot CHECK (currency <> 'EUR' OR per_euro = 1),
    CONSTRAINT fx_rate_currency FOREIGN KEY (currency) REFERENCES ledger.currency (code)
);
CREATE UNIQUE INDEX "fx_rate_currency_observed_at_source_key" ON "ledger"."fx_rate"("currency", "observed_at", "source");
CREATE TRIGGER fx_rate_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.fx_rate
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- How rates are treated: when they are too old to exchange by, how long a quote holds, and the largest move that is believed.
CREATE TABLE "ledger"."fx_policy" (
    "version" INTEGER NOT NULL,
    "stale_seconds" INTEGER NOT NULL,
    "quote_seconds" INTEGER NOT NULL,
    "jump_percent" DECIMAL(7,4) NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fx_policy_pkey" PRIMARY KEY ("version"),
    CONSTRAINT fx_policy_bounds CHECK (stale_seconds > 0 AND quote_seconds BETWEEN 1 AND 60 AND jump_percent > 0)
);

-- What an exchange costs beside its fee, by currency: the pair's spread is the larger of its two. Of less than
-- `min_minor` nothing is exchanged.
CREATE TABLE "ledger"."fx_terms" (
    "version" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "spread_percent" DECIMAL(7,4) NOT NULL,
    "min_minor" BIGINT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fx_terms_pkey" PRIMARY KEY ("version", "currency"),
    CONSTRAINT fx_terms_bounds CHECK (spread_percent >= 0 AND spread_percent < 100 AND min_minor > 0),
    CONSTRAINT fx_terms_currency FOREIGN KEY (currency) REFERENCES ledger.currency (code)
);

-- Stores what a source said of a moment, as of `stored`; what it said before of that moment stays. Returns how many were new.
CREATE FUNCTION ledger.store_rates(from_source text, currencies char(3)[], per_euros numeric[], observed timestamptz, stored timestamptz)
RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  WITH added AS (
    INSERT INTO ledger.fx_rate (source, currency, per_euro, observed_at, stored_at)
    SELECT from_source, r.currency, r.per_euro, observed, stored
    FROM unnest(currencies, per_euros) AS r (currency, per_euro)
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT count(*)::int FROM added
$$;
REVOKE EXECUTE ON FUNCTION ledger.store_rates FROM PUBLIC;

-- The house's own rates of its first day: there is always a value to count by, and none of these is fresh enough to
-- exchange by.
INSERT INTO ledger.fx_rate (source, currency, per_euro, observed_at, stored_at)
SELECT 'house', r.code, r.per_euro, '2026-01-01', '2026-01-01'
FROM (VALUES ('EUR', 1), ('USD', 1.1590), ('GBP', 0.8770), ('CNY', 8.2350), ('HKD', 9.0200), ('JPY', 181.20),
             ('KRW', 1695.0), ('KWD', 0.35580)) AS r (code, per_euro);

INSERT INTO ledger.fx_policy (version, stale_seconds, quote_seconds, jump_percent, valid_from)
VALUES (1, 900, 60, 10, '2026-01-01');

-- Version 1: half a per cent among the currencies that trade most, more beyond. The least is about half a euro.
INSERT INTO ledger.fx_terms (version, currency, spread_percent, min_minor, valid_from)
SELECT 1, t.code, t.spread, t.least, '2026-01-01'
FROM (VALUES ('EUR', 0.5, 50), ('USD', 0.5, 50), ('GBP', 0.5, 50), ('CNY', 0.7, 400), ('HKD', 0.7, 400), ('JPY', 0.5, 90),
             ('KRW', 0.9, 900), ('KWD', 0.9, 200)) AS t (code, spread, least);
