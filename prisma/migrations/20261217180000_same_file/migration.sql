-- Whether the very file of a case stands in cases of other people is asked each time staff look at one.
CREATE INDEX "identity_file_fingerprint_idx" ON "identity_file" ("fingerprint");
