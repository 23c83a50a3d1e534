import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, query, rows, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('MNY-06 whoever may log in and is nobody runs nothing of ours with its owner’s rights, and the program still starts', async () => {
  // PUBLIC's right stands in the list as an entry without a name; a list that is null still has it.
  const open = await rows<{ name: string }>(
    database.owner,
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
       and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                   where a.grantee = 0 and a.privilege_type = 'EXECUTE')`,
  )
  expect(open).toEqual([])
  await query(database.app, 'select public.applied_migrations()')
})
