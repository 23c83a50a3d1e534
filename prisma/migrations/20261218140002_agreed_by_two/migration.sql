-- ADM-03, REC-06, REC-08, KYC: recoveries, other addresses, identity levels and the end of a restriction take two of staff,
-- and so far the database took the program's word for it. Each such row names the approval that allowed it, whose own words
-- name that very row: this is what asks, and the files after it have each of their tables asked, one busy table a file.
--
-- A process of before, for the minutes it runs beside this schema, names no approval of a recovery or of a case: what two
-- agree to there is refused whole, their request stays open, and the new process does it. It ends restrictions as before.
-- Nothing that customers do writes such a row, but for carrying out a recovery that was approved before: that goes on.

-- At commit, for the effect and the decision are written one after the other: the approval in this column (1) is of this
-- kind (2) and names this row (3), its person, and, of an identity, its level and when it was handed in; of another
-- address, who had spoken against it, and when. It was decided just now, for agreeing and doing are one transaction: no
-- word of long ago is used again, whatever became of the row it was about. The program's clock may be a minute away.
-- What was asked for before there could be two restrictions of an account names none, and means one that stood then; one
-- from before that was noted no moment.
CREATE FUNCTION "public"."keep_agreed"() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  kept jsonb := to_jsonb(NEW);
BEGIN
  IF NOT EXISTS (
    SELECT FROM approval a CROSS JOIN LATERAL (SELECT a.request::jsonb AS asked) r
     WHERE a.id = (kept->>TG_ARGV[0])::uuid AND a.kind = TG_ARGV[1] AND a.state = 'approved'
       AND a.decided_at > app_now() - interval '2 minutes'
       AND asked->>'userId' = NEW.user_id::text
       AND (asked->>TG_ARGV[2] = NEW.id::text
            OR TG_ARGV[1] = 'release_account' AND NOT asked ? TG_ARGV[2] AND (kept->>'created_at')::timestamptz <= a.created_at)
       AND asked->>'level' IS NOT DISTINCT FROM kept->>'level'
       AND ((asked->>'handedIn')::timestamptz = (kept->>'submitted_at')::timestamptz) IS NOT FALSE
       AND (asked->>'objectedAt')::timestamptz IS NOT DISTINCT FROM (kept->>'objected_at')::timestamptz
       AND (asked->>'movedAt')::timestamptz IS NOT DISTINCT FROM (kept->>'moved_at')::timestamptz) THEN
    RAISE EXCEPTION 'this takes two people' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
