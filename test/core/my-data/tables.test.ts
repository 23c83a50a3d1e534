import { afterAll, beforeAll, expect, test } from 'vitest'
import { OF_NOBODY, UNTOLD } from '../../../src/core/my-data/tables/untold.ts'
import { TOLD } from '../../../src/core/my-data/tables.ts'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

// The lists are held against the migrated database itself: whoever adds a table or a column decides here.

type Column = { table: string; column: string; type: string }
type Reference = { table: string; to: string }

let database: TestDatabase
let columns: Column[]
let references: Reference[]
beforeAll(async () => {
  database = await createTestDatabase()
  const prisma = openDatabase(database.owner)
  columns = await prisma.$queryRaw`
    select case c.table_schema when 'public' then '' else c.table_schema || '.' end || c.table_name as "table",
      c.column_name as "column", c.data_type as "type"
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema in ('public', 'ledger') and t.table_type = 'BASE TABLE' and c.table_name <> '_prisma_migrations'`
  references = await prisma.$queryRaw`
    select conrelid::regclass::text as "table", confrelid::regclass::text as "to" from pg_constraint where contype = 'f'`
  await prisma.$disconnect()
})
afterAll(() => database.drop())

/** Columns by which a row leads to a person: theirs, or what is sealed for them. */
const LEADS =
  /^(user_id|(own|buy|pay|sell)er?_id|payee_id|owner|subject|actor|telegram_id|data_key|(requested|beneficiary|decided)_user|made_by|set_by)$/
const bare = (name: string) => name.replaceAll('"', '')

/** By a column of its own, or by whatever it refers to. */
function personal(): Set<string> {
  const found = new Set(columns.filter(({ column }) => LEADS.test(column)).map(({ table }) => table))
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { table, to } of references) if (found.has(bare(to))) found.add(bare(table))
  }
  return found
}

test('S83 every table of the database is told, or is not with a reason; none of those of nobody leads to anybody', () => {
  const tables = [...new Set(columns.map(({ table }) => table))].sort()
  expect(tables.length).toBeGreaterThan(80)
  const decided = [...TOLD, ...UNTOLD].map(({ name }) => name)
  expect([...decided, ...OF_NOBODY].sort()).toEqual(tables)
  const leading = personal()
  expect(leading.size).toBeGreaterThan(60)
  expect(OF_NOBODY.filter((table) => leading.has(table) && table !== 'house_key')).toEqual([])
})

test('S83 every column of a table that is told is in the file, opened, or left out with its reason', () => {
  for (const { name, told, opened = {}, untold = {}, file } of TOLD) {
    const own = columns.filter(({ table }) => table === name)
    const left = Object.values(untold).flatMap((list) => list.split(' '))
    const named = [...told.split(' '), ...Object.keys(opened), ...left, ...(file ? [file.column] : [])]
    expect({ name, columns: named.sort() }).toEqual({ name, columns: own.map(({ column }) => column).sort() })
    // Bytes are sealed or a secret, and neither is told as it is.
    const bytes = own.filter(({ type }) => type === 'bytea').map(({ column }) => column)
    expect(bytes.filter((column) => told.split(' ').includes(column))).toEqual([])
    expect(Object.keys(opened).filter((column) => !bytes.includes(column))).toEqual([])
  }
})
