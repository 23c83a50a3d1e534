-- By which mailbox a link may be used that stops or holds up what happens to an account: one that the account has left, and
-- can no longer have back, is not asked any more. An app of the version before leaves it null, and is believed as before.
ALTER TABLE "link_token" ADD COLUMN "mailbox" BYTEA;

-- Those that are out went to the address the account had then: the one left by the first change confirmed since, where
-- that can still be undone, or else the one it has.
UPDATE link_token l
   SET mailbox = coalesce(
     (SELECT c.old_index FROM email_change c
       WHERE c.user_id = u.id AND c.state = 'changed'
         AND c.until - interval '3 days' > l.expires_at - interval '14 days'
       ORDER BY c.until LIMIT 1),
     u.email_index)
  FROM (SELECT id, user_id FROM mailbox_case UNION ALL SELECT id, user_id FROM rebind) about
  JOIN "user" u ON u.id = about.user_id
 WHERE l.subject = about.id AND l.purpose IN ('mailbox_object', 'rebind_stop') AND l.used_at IS NULL;
