import type { User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { KeptFile, Opening, ToldTable } from './table.ts'
import type { DataFile, DataRow, DataValue } from './views.ts'

const PAGE = 500
/** Of files fewer: each is held in memory. */
const FILES_PAGE = 4

type Owner = Pick<User, 'id' | 'dataKey'>
type Keyed = Pick<Scope, 'tx' | 'keyring'>
type Row = Record<string, unknown> & { '@at': string }
type Page<T> = { rows: T[]; next: string | null }

/** A page of what somebody is told of one table, opened; `after` is `next` of the page before. */
export async function rowsOf(
  scope: Keyed,
  owner: Owner,
  table: ToldTable,
  after: string | null,
): Promise<Page<DataRow>> {
  const { told, opened = {}, file } = table
  const columns = [
    ...told.split(' ').map((name) => `t."${name}"`),
    ...Object.entries(opened).flatMap(([column, opening]) => sealedColumns(table, column, opening)),
    ...(file ? [`(t."${file.column}" is not null) as "@file"`] : []),
  ]
  const page = await pageOf(scope, owner, { table, columns, where: 'true', after, size: PAGE })
  return { ...page, rows: page.rows.map((row) => rowOf(scope, owner, table, row)) }
}

/** A page of the files of one table, as they were sent. */
export async function filesOf(
  scope: Keyed,
  owner: Owner,
  table: ToldTable & { file: KeptFile },
  after: string | null,
): Promise<Page<DataFile>> {
  const { column, media, sealed } = table.file
  const columns = [
    't.id',
    `${media} as "@media"`,
    ...(sealed ? sealedColumns(table, column, sealed) : [`t."${column}"`]),
  ]
  const where = `t."${column}" is not null`
  const { rows, next } = await pageOf(scope, owner, { table, columns, where, after, size: FILES_PAGE })
  const files = rows.map((row) => {
    const content = row[column] as Uint8Array
    const [place, key] = [row[`@place ${column}`] as string, (row[`@key ${column}`] ?? owner.dataKey) as Uint8Array]
    const bytes = sealed ? scope.keyring.openBytes(key, place, content) : content
    return { name: fileName(table, String(row.id), String(row['@media'])), bytes }
  })
  return { rows: files, next }
}

type Asked = { table: ToldTable; columns: readonly string[]; where: string; after: string | null; size: number }

/** The names are our own, from the tables beside this; what a person brings is bound. */
async function pageOf({ tx }: Keyed, owner: Owner, { table, columns, where, after, size }: Asked): Promise<Page<Row>> {
  const { by, type } = table.order ?? { by: 't.id', type: 'uuid' }
  const sql = `select (${by})::text as "@at", ${columns.join(', ')} from public."${table.name}" t
    where (${table.whose}) and (${where}) and ($2::text is null or ${by} > $2::${type}) order by ${by} limit $3`
  const rows = await tx.$queryRawUnsafe<Row[]>(sql, owner.id, after, size + 1)
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.['@at'] ?? null) : null }
}

function sealedColumns(table: ToldTable, column: string, { place, key, value }: Opening): string[] {
  return [
    `${value ?? `t."${column}"`} as "${column}"`,
    `${place ?? `'${table.name}.${column}:' || t.id`} as "@place ${column}"`,
    `${key ?? 'null::bytea'} as "@key ${column}"`,
  ]
}

function rowOf({ keyring }: Keyed, owner: Owner, table: ToldTable, row: Row): DataRow {
  const { told, opened = {}, file } = table
  const plain = told.split(' ').map((name): [string, DataValue] => [name, plainOf(row[name])])
  const open = Object.keys(opened).map((name): [string, DataValue] => {
    const sealed = row[name] as Uint8Array | null
    if (sealed === null) return [name, null]
    const key = (row[`@key ${name}`] ?? owner.dataKey) as Uint8Array
    return [name, keyring.open(Uint8Array.from(key), String(row[`@place ${name}`]), Uint8Array.from(sealed))]
  })
  const kept: [string, DataValue][] =
    file && row['@file'] ? [['file', fileName(table, String(row.id), String(row.media ?? 'image/jpeg'))]] : []
  return Object.fromEntries([...plain, ...open, ...kept])
}

const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' }
const fileName = ({ name }: ToldTable, id: string, media: string): string =>
  `files/${name}/${id}.${ENDINGS[media] ?? 'bin'}`

/** As JSON has it: moments as ISO 8601, whole numbers of any size as text. */
function plainOf(value: unknown): DataValue {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'object' && 'toFixed' in value) return String(value)
  return value as DataValue
}
