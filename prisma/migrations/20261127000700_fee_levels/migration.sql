-- Fees by verification level, too. A version is whole: of an operation in a currency the newest version that has begun
-- holds, with all its rows and no others. Its row for level 0 holds for every level above that has no row of its own,
-- the next one below counting: who is verified further never pays what only a lower level was promised.
ALTER TABLE "fee_rule"
    ADD COLUMN "level" SMALLINT NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 9),
    DROP CONSTRAINT "fee_rule_pkey",
    ADD CONSTRAINT "fee_rule_pkey" PRIMARY KEY ("version", "operation", "currency", "level");

-- Sending and topping up by card get cheaper with the level: 1 %, 0.8 %, 0.5 % and 1.5 %, 1.3 %, 1 %.
INSERT INTO public.fee_rule (version, operation, currency, level, percent, fixed_minor, min_minor, max_minor, valid_from)
SELECT r.version, r.operation, r.currency, l.level, l.percent, r.fixed_minor, r.min_minor, r.max_minor, r.valid_from
FROM public.fee_rule r
JOIN (VALUES ('send', 1, 0.8), ('send', 2, 0.5), ('topup_card', 1, 1.3), ('topup_card', 2, 1)) AS l (operation, level, percent)
    ON l.operation = r.operation
WHERE r.version = 1 AND r.level = 0;
