import { afterAll, beforeAll, expect, test } from 'vitest'
import { query, rows } from '../support/database.ts'
import { granted } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const MANY = 20_000
/** More than PostgreSQL takes to settle how a statement that is asked again and again is planned. */
const SWEEPS = 7

// What the sweep looks through by time and what may be long, and how rows are of which nothing is over yet: mostly what is
// kept for ever.
const LONG: Record<string, Record<string, string>> = {
  notice: { state: `'sent'` },
  mail: { state: `'sent'`, sent_at: 'now()' },
  mail_arrived: {},
  link_token: {},
  factor_throttle: {},
  handled_update: {},
  idempotency_key: {},
  exchange: { state: `'booked'` },
  refund: { state: `'succeeded'` },
  connection: { state: `'ended'` },
  closing: { state: `'closed'` },
  test_invoice: { state: `'paid'` },
  identity_case: { state: `'approved'` },
  rebind: { state: `'closed'` },
  mailbox_case: { state: `'closed'` },
  bank_line: { rule: '2', state: `'matched'` },
}

/** A value of a type, different in each row. */
const VALUES: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  bytea: 'uuid_send(gen_random_uuid())',
  text: 'gen_random_uuid()::text',
  bpchar: `'EUR'`,
  int8: 'n',
  int4: '1',
  int2: '1',
  numeric: '1',
  bool: 'false',
  timestamptz: 'now()',
  date: 'current_date',
  _text: `'{}'`,
}

/** Rows of a table that nothing hangs on, that hang on nothing, and of which nothing more has to be so. */
async function fill(table: string, given: Record<string, string>): Promise<void> {
  const { superuser } = world.database
  const needed = await rows<{ name: string; type: string }>(
    superuser,
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null`,
    [table],
  )
  const values = { ...Object.fromEntries(needed.map(({ name, type }) => [name, VALUES[type] ?? 'null'])), ...given }
  const [names, said] = [Object.keys(values), Object.values(values)]
  await query(
    superuser,
    `do $$ declare rule text; begin
       for rule in select conname from pg_constraint where conrelid = '"${table}"'::regclass and contype = 'c' loop
         execute format('alter table "${table}" drop constraint %I', rule); end loop; end $$;
     set session_replication_role = replica;
     insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) select ${said.join(', ')} from generate_series(1, ${MANY}) n;
     analyze "${table}"`,
  )
}

/** How often each of them was read from end to end. */
async function wholeReads(): Promise<Record<string, number>> {
  const found = await rows<{ name: string; count: string }>(
    world.database.superuser,
    `select relname as name, seq_scan as count from pg_stat_user_tables where relname = any($1)`,
    [Object.keys(LONG)],
  )
  return Object.fromEntries(found.map(({ name, count }) => [name, Number(count)]))
}

const scans = async (): Promise<number> => {
  const [found] = await rows<{ count: string }>(
    world.database.superuser,
    `select idx_scan as count from pg_stat_user_indexes where indexrelname = 'notice_past'`,
  )
  return Number(found?.count)
}

test('R-01 what is past its time is found by when it was, however much there is that is not: the sweep reads no long table from end to end', async () => {
  for (const [table, given] of Object.entries(LONG)) await fill(table, given)
  const own = world.another()
  const before = await wholeReads()
  for (let n = 0; n < SWEEPS; n++) expect(granted(await own.core.sweep({})).ended).toBe(0)
  // What a connection counted is told once it is closed.
  await own.close()
  await expect.poll(scans, { timeout: 30_000 }).toBeGreaterThanOrEqual(SWEEPS)
  expect(await wholeReads()).toEqual(before)
})
