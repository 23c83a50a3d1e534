import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, query, rows, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  for (const action of ['first.thing', 'second.thing'])
    await query(
      database.app,
      `insert into audit_event (at, actor, action, subject) values (now(), 'system', '${action}', 'user:1')`,
    )
})
afterAll(() => database.drop())

const DENIED = '42501'
const refusedAs = async (sql: string): Promise<string> =>
  query(database.app, sql).then(
    () => 'accepted',
    (error) => error.code,
  )
const log = () => rows(database.superuser, 'select * from audit_event order by id')

it('LOG-05 a snapshot of the role: it reads the audit log and adds to it, and may do nothing else there', async () => {
  const [{ owner = '' } = {}] = await rows<{ owner: string }>(
    database.superuser,
    `select tableowner as owner from pg_tables where tablename = 'audit_event'`,
  )
  const may = await rows<{ right: string }>(
    database.superuser,
    `select r as right from unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) r
     where has_table_privilege('okpay_app', 'audit_event', r)
        or r in ('SELECT','INSERT','UPDATE','REFERENCES') and has_any_column_privilege('okpay_app', 'audit_event', r)`,
  )
  expect(may.map(({ right }) => right)).toEqual(['SELECT', 'INSERT'])
  const member = await rows<{ is: boolean }>(
    database.superuser,
    `select pg_has_role('okpay_app', '${owner}', 'member') or rolsuper or rolbypassrls as is from pg_roles where rolname = 'okpay_app'`,
  )
  expect(member).toEqual([{ is: false }])
})

it('LOG-05 raw SQL as the application’s role changes no row, removes none, and turns no rule off', async () => {
  const before = await log()
  for (const sql of [
    `update audit_event set action = 'nothing.happened'`,
    `update audit_event set detail = '{}' where id = (select min(id) from audit_event)`,
    'update audit_event set xid = xid + 1',
    'delete from audit_event',
    'truncate audit_event',
    `insert into audit_event (id, at, actor, action, subject) select id, now(), 'system', 'x', 'y' from audit_event
     on conflict (id) do update set action = excluded.action`,
    `merge into audit_event e using (select 1) s on e.actor = 'system' when matched then delete`,
    `with gone as (delete from audit_event returning id) select * from gone`,
    'alter table audit_event disable trigger all',
    'drop table audit_event',
    'create rule quiet as on insert to audit_event do instead nothing',
    'create trigger quiet before insert on audit_event for each row execute function suppress_redundant_updates_trigger()',
    'select * from audit_event for update',
  ])
    expect(await refusedAs(sql), sql).toBe(DENIED)
  expect(await log()).toEqual(before)
  expect(before).toHaveLength(2)
})
