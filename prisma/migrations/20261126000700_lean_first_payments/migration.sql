-- Whom a person has paid is found by the key, new ones of a day among them: there are few, for many in a day are held.
-- An index of their own was written with every first payment.
DROP INDEX "known_payee_owner_id_first_at_idx";
