-- What may be done from which country, and in which currencies (S23). In the ledger's schema because the application's
-- role only reads there. A version is a whole set; a country that has rows of its own has only those, and ZZ stands for
-- all others. What has no row, or no currency, is not offered there.
CREATE TABLE "ledger"."region_rule" (
    "version" INTEGER NOT NULL,
    "country" CHAR(2) NOT NULL,
    "operation" TEXT NOT NULL,
    "currencies" TEXT[] CHECK ("currencies" IS NOT NULL),
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "region_rule_pkey" PRIMARY KEY ("version", "country", "operation"),
    CONSTRAINT region_rule_operation CHECK (operation IN ('hold', 'receive', 'send', 'topup', 'withdraw', 'exchange'))
);

-- Version 1, made up for the sandbox: an operator replaces it by what their licence says, as version 2.
INSERT INTO ledger.region_rule (version, country, operation, currencies, valid_from)
SELECT 1, r.country, o.operation, o.currencies, '2026-01-01'
FROM (VALUES
  -- everywhere else: everything
  ('ZZ', 'EUR USD GBP CNY HKD JPY KRW KWD', 'EUR USD GBP CNY HKD JPY KRW KWD', 'EUR USD GBP CNY HKD JPY KRW KWD',
         'EUR USD GBP CNY HKD JPY KRW KWD', 'EUR USD GBP CNY HKD JPY KRW KWD', 'EUR USD GBP CNY HKD JPY KRW KWD'),
  -- money comes in from abroad and goes out to the bank, and nowhere else
  ('IN', 'USD EUR GBP', 'USD EUR GBP', '', '', 'USD EUR GBP', ''),
  -- what is not the country's own is held, sent and received, but comes from and goes to no bank there
  ('KR', 'KRW USD EUR JPY', 'KRW USD EUR JPY', 'KRW USD EUR JPY', 'KRW', 'KRW', 'KRW USD EUR JPY'),
  -- three currencies, one of them to top up with
  ('BR', 'USD EUR GBP', 'USD EUR GBP', 'USD', 'USD', 'USD', 'USD EUR GBP'),
  -- no accounts at all
  ('KP', '', '', '', '', '', ''),
  ('IR', '', '', '', '', '', '')
) AS r (country, hold, receive, send, topup, withdraw, exchange)
CROSS JOIN LATERAL (
  SELECT n.operation, string_to_array(nullif(n.codes, ''), ' ') AS codes FROM (VALUES
    ('hold', r.hold), ('receive', r.receive), ('send', r.send), ('topup', r.topup), ('withdraw', r.withdraw),
    ('exchange', r.exchange)) AS n (operation, codes)) AS l
CROSS JOIN LATERAL (SELECT l.operation, coalesce(l.codes, '{}') AS currencies) AS o;

-- Where a person is at home: by the number of their phone. Null where it says nothing: the rules of ZZ hold for them.
ALTER TABLE "user" ADD COLUMN "country" CHAR(2);
