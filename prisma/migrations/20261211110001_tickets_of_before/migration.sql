-- What a chat asked support before its account was opened is that account's, as the program has it from now on: only in
-- chats whose account was never on its way into another one, where nobody else can have asked.
UPDATE ticket t
   SET user_id = u.id
  FROM chat c JOIN "user" u ON u.id = c.user_id
 WHERE t.user_id IS NULL AND (c.bot_id, c.telegram_id) = (t.bot_id, t.telegram_id)
   AND t.created_at <= coalesce(c.linked_at, u.created_at)
   AND NOT EXISTS (SELECT FROM rebind r WHERE r.user_id = u.id);

-- What chats without an account asked is erased by its age: the sweep looks among these alone.
CREATE INDEX "ticket_nobodys" ON "ticket" ("created_at") WHERE "user_id" IS NULL;
