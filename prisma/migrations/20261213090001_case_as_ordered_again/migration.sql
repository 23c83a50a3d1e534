-- What 20261212090001 did, once more: a process of before that still ran beside it may have written cases as their payers
-- did since. Of cases that are known by their orders already it changes nothing.
UPDATE "suspense_item" item SET "reference" = ordered.reference
  FROM (
    SELECT "id", 'OK-' || substr(body, 1, 4) || '-' || substr(body, 5) AS reference
      FROM (
        SELECT "id", translate(substr(plain, 3), 'OIL', '011') AS body
          FROM (SELECT "id", upper(regexp_replace("reference", '[^0-9A-Za-z]', '', 'g')) AS plain FROM "suspense_item") written
         WHERE plain ~ '^OK[0-9A-Z]{8}$') bodies) ordered
 WHERE ordered.id = item."id" AND item."reference" <> ordered.reference;
