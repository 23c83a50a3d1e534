import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ensureDatabase, startEmbedded } from '../src/platform/database/embedded.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openSchemaEngine } from '../src/platform/database/schema-engine.ts'

// Do the migrations make what prisma/schema.prisma says? Both are built, each in a database of its own, and their
// catalogues are compared: columns with type, default and nullability, keys and indexes. What Prisma cannot say
// (triggers, functions, CHECKs, partial indexes, how an index is kept, views, that a list is never null and how its
// default is spelt, the `clock` table) is not looked at. Exit 1 when anything differs.
const CATALOGUE = `
  select format('%s.%s.%s %s%s%s', table_schema, table_name, column_name, udt_name, coalesce('(' || character_maximum_length || ')', ''),
                case when data_type = 'ARRAY' then '' when is_nullable = 'NO' then ' not null' else '' end
                || case when data_type = 'ARRAY' then '' else coalesce(' default ' || column_default, '') end) as line
  from information_schema.columns where table_schema in ('public', 'ledger') and table_name not in ('clock', '_prisma_migrations')
    and (table_schema, table_name) not in (select table_schema, table_name from information_schema.views)
  union all
  select regexp_replace(indexdef, ' WITH \\(.*\\)', '') from pg_indexes where schemaname in ('public', 'ledger') and tablename not in ('clock', '_prisma_migrations')
    and indexdef not like '% WHERE %'
  order by 1`

const dir = await mkdtemp(join(tmpdir(), 'okpay-drift-'))
const server = await startEmbedded(dir, ['-c', 'fsync=off'])
const [migrated, declared] = [await catalogue('migrated', byMigrations), await catalogue('declared', bySchema)]
await server.stop()
await rm(dir, { recursive: true, force: true })

const drift = [
  ...migrated.filter((line) => !declared.includes(line)).map((line) => `only in the migrations: ${line}`),
  ...declared.filter((line) => !migrated.includes(line)).map((line) => `only in the schema:     ${line}`),
]
process.stdout.write(
  `${drift.join('\n') || `no drift: ${migrated.length} columns and indexes are the same on both sides`}\n`,
)
process.exitCode = drift.length === 0 && migrated.length > 0 ? 0 : 1

async function catalogue(name: string, build: (url: string) => Promise<unknown>): Promise<string[]> {
  await ensureDatabase(server, name)
  const url = server.url('okpay_owner', name)
  await build(url)
  const { rows } = await query(url, CATALOGUE)
  return rows.map(({ line }) => line)
}

async function byMigrations(url: string): Promise<void> {
  await migrate(url, server.url('okpay_app', 'migrated'))
}

async function bySchema(url: string): Promise<void> {
  const content = await readFile(join(import.meta.dirname, '../prisma/schema.prisma'), 'utf8')
  const engine = await openSchemaEngine(url)
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  await query(url, `create function app_now() returns timestamptz language sql as 'select now()'; ${stdout}`)
}

async function query(url: string, sql: string): Promise<{ rows: { line: string }[] }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}
