-- By which rule `reference` was made of what was written on a line. By the first, the first thing that looked like a number
-- of ours was taken for one, whatever its letters, and all words around it were thrown away, from the case of its money too.
-- What was written is sealed, so the sweep reads such lines again, and not this. A process of before that still runs beside
-- writes by the first rule, and says so by the default.
ALTER TABLE "bank_line" ADD COLUMN "rule" SMALLINT NOT NULL DEFAULT 1;
CREATE INDEX bank_line_read_again ON "bank_line" ("id") WHERE "rule" = 1;
