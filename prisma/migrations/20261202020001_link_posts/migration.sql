-- Messages that were posted into chats with a payment link: they show what became of it, and are forgotten once that is
-- final.
ALTER TABLE "payment_link" ADD COLUMN "posted" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "link_post" (
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "message" TEXT NOT NULL CHECK (length("message") BETWEEN 1 AND 200),
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_post_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "link_post_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "payment_link"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "link_post_bot_id_message_key" ON "link_post"("bot_id", "message");
CREATE INDEX "link_post_link_id_idx" ON "link_post"("link_id");

-- Whatever ends a link (a payment, its shop, its time), its posts hear of it: the job exists when the end does.
CREATE FUNCTION "public"."renew_link_posts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('renew-posts', json_build_object('id', NEW.id), job_key => 'renew-posts:' || NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER payment_link_posts AFTER UPDATE OF state, expiry_told ON "payment_link" FOR EACH ROW
  WHEN (NEW.posted AND (OLD.state, OLD.expiry_told) IS DISTINCT FROM (NEW.state, NEW.expiry_told))
  EXECUTE FUNCTION "public"."renew_link_posts"();
