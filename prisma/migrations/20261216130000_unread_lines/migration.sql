-- Lines that do not open: which of them nobody has heard of yet (0), and all of them once a day (-1, too), for their key may
-- be back.
CREATE INDEX bank_line_unread ON "bank_line" ("id") WHERE "rule" < 1;
