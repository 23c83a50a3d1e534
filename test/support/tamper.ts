import type pg from 'pg'
import type { Dice } from './dice.ts'

// Edits by somebody who is superuser, as SQL. Each changes at least one row, or no row at all.

export type Column = { name: string; type: string; nullable: boolean }
export type Table = { name: string; schema: string; columns: Column[] }
export type Edit = { table: string; how: string; sql: string }

const TABLES = [
  'ledger.account',
  'ledger.journal',
  'ledger.posting',
  'ledger.hold',
  'ledger.seal',
  'public.audit_event',
]

/** What of a row may change after it was sealed, and is therefore not what the seal covers. */
const UNSEALED: Record<string, readonly string[]> = {
  account: ['balance', 'version', 'moved_at'],
  hold: ['captured', 'released', 'state', 'closed_by'],
  seal: ['sealed_at'],
}

/** The tables of the books with all their columns, as the database has them now. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Column & { table: string; schema: string }>(
    `select n.nspname as schema, c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable
     from pg_attribute a
     join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
     where n.nspname || '.' || c.relname = any($1) and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`,
    [TABLES],
  )
  const found = Map.groupBy(rows, ({ table }) => table)
  return [...found].map(([name, columns]) => ({ name, schema: columns[0]?.schema ?? '', columns }))
}

/** The columns the seal covers. */
export const sealedColumns = ({ name, columns }: Table): Column[] =>
  columns.filter((column) => !UNSEALED[name]?.includes(column.name))

const VALUES: Record<string, (dice: Dice) => string> = {
  int8: (dice) => `coalesce(VALUE, 0) + ${dice.pick([1, -1, 10, 1000])}`,
  int4: () => 'VALUE + 100',
  int2: () => 'VALUE + 1',
  text: (dice) => dice.pick([`coalesce(VALUE, '') || 'x'`, `'changed'`, `upper(coalesce(VALUE, '')) || ' '`]),
  bpchar: () => `case VALUE when 'EUR' then 'USD' else 'EUR' end`,
  uuid: () => 'gen_random_uuid()',
  bytea: () => `sha256(VALUE)`,
  jsonb: () => `coalesce(VALUE, '{}') || '{"n": 1}'`,
  timestamptz: (dice) => `coalesce(VALUE, '2030-01-01') + interval '${dice.pick([1, 60_000])} milliseconds'`,
}

/** Keys another row can have. */
const FRESH: Record<string, string> = {
  business_key: `'forged'`,
  owner: `'forged'`,
  leg: 'leg + 50',
  from_version: '-1',
  to_version: '-1',
  block: 'block + 1',
  opened_by: 'gen_random_uuid()',
  closed_by: 'case when closed_by is null then null else gen_random_uuid() end',
}

const aRow = (dice: Dice, { schema, name }: Table, where = 'true') =>
  `(select ctid from ${schema}.${name} where ${where} order by md5(ctid::text || ${dice.below(1e9)}) limit 1)`

/** Another value in one column of one row. */
export function change(dice: Dice, table: Table, column: Column, where = 'true'): Edit {
  // Numbers that are keys lie close together: only one far off is free.
  const far = column.name === 'id' && column.type === 'int8' ? 'VALUE + 1000000' : undefined
  const value = (far ?? VALUES[column.type]?.(dice))?.replaceAll('VALUE', column.name)
  if (!value) throw new Error(`no value of type ${column.type}`)
  const sql = `update ${table.schema}.${table.name} set ${column.name} = ${value} where ctid = ${aRow(dice, table, where)}`
  return { table: table.name, how: `change ${column.name}`, sql }
}

/** The value of one column taken away. */
const blank = (dice: Dice, table: Table, { name }: Column): Edit => ({
  table: table.name,
  how: `blank ${name}`,
  sql: `update ${table.schema}.${table.name} set ${name} = null where ctid = ${aRow(dice, table, `${name} is not null`)}`,
})

/** What two rows say in one column, exchanged: sums and counts stay. */
const swap = (dice: Dice, table: Table, { name }: Column): Edit => ({
  table: table.name,
  how: `swap ${name}`,
  sql: `with pair as (
      select x.ctid as one, y.ctid as other, x.${name} as a, y.${name} as b
      from ${table.schema}.${table.name} x join ${table.schema}.${table.name} y on y.${name} is distinct from x.${name}
      where x.ctid = ${aRow(dice, table)} order by md5(y.ctid::text || ${dice.below(1e9)}) limit 1)
    update ${table.schema}.${table.name} t set ${name} = case t.ctid when pair.one then pair.b else pair.a end
    from pair where t.ctid in (pair.one, pair.other)`,
})

const remove = (dice: Dice, table: Table): Edit => ({
  table: table.name,
  how: 'delete',
  sql: `delete from ${table.schema}.${table.name} where ctid = ${aRow(dice, table)}`,
})

/** A row beside another, alike but for its keys. */
function insert(dice: Dice, table: Table): Edit {
  const names = table.columns.map(({ name }) => name)
  const id = ['account', 'audit_event'].includes(table.name) ? '-1' : 'gen_random_uuid()'
  const values = names.map((name) => (name === 'id' ? id : (FRESH[name] ?? name)))
  const sql = `insert into ${table.schema}.${table.name} (${names}) overriding system value
    select ${values} from ${table.schema}.${table.name} where ctid = ${aRow(dice, table)}`
  return { table: table.name, how: 'insert', sql }
}

/** The newest blocks of a chain cut off, or all of it. */
const cut = (dice: Dice): Edit => ({
  table: 'seal',
  how: 'cut off the tail',
  sql: `delete from ledger.seal s using (select chain, block from ledger.seal order by md5(chain || block || ${dice.below(1e9)}) limit 1) c
    where s.chain = c.chain and s.block >= c.block`,
})

/** Any edit there is of a sealed row, by chance. */
export function anyEdit(dice: Dice, table: Table): Edit {
  const column = dice.pick(sealedColumns(table))
  const ways = [
    ...Array(4).fill(() => change(dice, table, column)),
    () => swap(dice, table, column),
    () => remove(dice, table),
    () => insert(dice, table),
    ...(column.nullable ? [() => blank(dice, table, column)] : []),
    ...(table.name === 'seal' ? [() => cut(dice)] : []),
  ]
  return dice.pick(ways)()
}

/** Every kind of edit once: each sealed column changed, blanked and swapped, a row gone, a row more, a chain cut off. */
export const everyEdit = (dice: Dice, table: Table): Edit[] => [
  ...sealedColumns(table).flatMap((column) => [
    change(dice, table, column, column.nullable ? `${column.name} is not null` : 'true'),
    swap(dice, table, column),
    ...(column.nullable ? [blank(dice, table, column)] : []),
  ]),
  remove(dice, table),
  insert(dice, table),
  ...(table.name === 'seal' ? [cut(dice)] : []),
]
