-- Of a cheap thing the last cent that is given back may be all fee: the house gives it, and it costs the shop nothing.
ALTER TABLE "public"."refund" DROP CONSTRAINT refund_amounts,
  ADD CONSTRAINT refund_amounts CHECK (amount > 0 AND fee >= 0 AND fee <= amount AND payer_amount > 0);
