-- The next version of the risk rules: what a chat that is new sends to all who are new to it, together, is no more than five
-- times what one of them may have of it at once. Without it, so many shops or people took so much each. A version is a whole
-- set (RSK-01); a program of before takes the percentage of this rule for nothing, and goes on as it did.
INSERT INTO "risk_rule" ("version", "code", "outcome", "currency", "at_least", "percent", "over_minor", "seconds", "alerts", "valid_from")
SELECT "version" + 1, "code", "outcome", "currency", "at_least", CASE "code" WHEN 'new_chat' THEN 500 ELSE "percent" END,
       "over_minor", "seconds", "alerts", "valid_from"
  FROM "risk_rule" WHERE "version" = (SELECT max("version") FROM "risk_rule");
