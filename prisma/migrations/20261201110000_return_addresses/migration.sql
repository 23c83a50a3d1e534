-- Where a shop's customers go back to: exact origins, registered with the key by whoever made it (API-07), and what one
-- invoice names of them. It proves nothing, and nothing is decided by it.
ALTER TABLE "api_key" ADD COLUMN "return_origins" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "payment_link" ADD COLUMN "return_url" TEXT;
ALTER TABLE "payment_link" ADD CONSTRAINT payment_link_return_url
  CHECK (return_url IS NULL OR api_key_id IS NOT NULL AND length(return_url) <= 500);
