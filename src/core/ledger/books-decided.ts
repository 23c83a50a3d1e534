/** Whether an approval is the word on a row: of a kind, of that person, naming the row itself. */
const speaksOf = (row: string, kind: string, named: string): string => `
  a.kind = '${kind}' and a.state = 'approved' and a.request::jsonb ->> 'userId' = ${row}.user_id::text and ${named} = ${row}.id::text`

/** Who had spoken against another address when two agreed to it. */
const HEARD = `
  ((a.request::jsonb ->> 'objectedAt')::timestamptz, (a.request::jsonb ->> 'movedAt')::timestamptz)
    is not distinct from (m.objected_at, m.moved_at)`

/** A request from before there could be two restrictions names none, and means one that stood then. */
const RESTRICTION = `coalesce(a.request::jsonb ->> 'restrictionId', case when r.created_at <= a.created_at then r.id::text end)`

/**
 * I8, of what two of staff decide about people: each recovery and each other address they agreed to, each identity level and
 * each restriction that is over has the approval that names it; nobody has a level without its case, or is let go while a
 * restriction stands.
 */
export const DECIDED = `
  select 'recovery ' || r.id as what from rebind r left join approval a on a.id = r.approval_id
  where (r.approval_id is not null or r.state = 'waiting')
    and (${speaksOf('r', 'rebind_account', `a.request::jsonb ->> 'rebindId'`)}) is not true
  union all
  select 'address ' || m.id from mailbox_case m left join approval a on a.id = m.approval_id
  where m.state in ('waiting', 'done')
    and (${HEARD} and ${speaksOf('m', 'replace_mailbox', `a.request::jsonb ->> 'mailboxId'`)}) is not true
  union all
  select 'identity ' || c.id from identity_case c left join approval a on a.id = c.approval_id
  where (c.approval_id is not null or c.state = 'approved')
    and (c.state = 'approved' and a.request::jsonb ->> 'level' = c.level::text
      and ${speaksOf('c', 'set_level', `a.request::jsonb ->> 'caseId'`)}) is not true
  union all
  select 'restriction ' || r.id from restriction r left join approval a on a.id = r.lifted_by
  where (r.lifted_at is not null or r.lifted_by is not null)
    and (r.lifted_at is not null
      and ${speaksOf('r', 'release_account', RESTRICTION)}) is not true
  union all
  select 'level of ' || u.id from "user" u
  where u.level > 0 and not exists (
    select from identity_case c where c.user_id = u.id and c.level = u.level and c.state = 'approved')
  union all
  select 'state of ' || u.id from "user" u
  where u.state not in ('restricted', 'closed') and exists (select from restriction r where r.user_id = u.id and r.lifted_at is null)`
