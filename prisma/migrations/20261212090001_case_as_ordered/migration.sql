-- A case of suspense is known by its order as we write it, however its payer or a bank did (src/core/suspense/case-of.ts):
-- those of before as well, for what is taken back of them is looked for so. Money nobody can place is rare: it is read at once.
UPDATE "suspense_item" item SET "reference" = ordered.reference
  FROM (
    SELECT "id", 'OK-' || substr(body, 1, 4) || '-' || substr(body, 5) AS reference
      FROM (
        SELECT "id", translate(substr(plain, 3), 'OIL', '011') AS body
          FROM (SELECT "id", upper(regexp_replace("reference", '[^0-9A-Za-z]', '', 'g')) AS plain FROM "suspense_item") written
         WHERE plain ~ '^OK[0-9A-Z]{8}$') bodies) ordered
 WHERE ordered.id = item."id" AND item."reference" <> ordered.reference;
