-- A way out that was switched off because a backup was restored, and the moment of that backup: it is switched on again
-- only once the rail's statements since then were read (R-24).
ALTER TABLE "rail_switch" ADD COLUMN "restored_from" TIMESTAMPTZ(3);
ALTER TABLE "rail_switch" ADD CONSTRAINT rail_switch_restored_is_off CHECK ("restored_from" IS NULL OR "off");
ALTER TABLE "rail_switch" ADD CONSTRAINT rail_switch_restored_before CHECK ("restored_from" <= "at");
