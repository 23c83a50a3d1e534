import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

type Engine = import('@prisma/schema-engine-wasm').SchemaEngine
type Glue = typeof import('@prisma/schema-engine-wasm') & { __wbg_set_wasm(exports: WebAssembly.Exports): void }

// The package's main entry imports its .wasm as a module, which Node does not do; so its two halves are joined here.
const GLUE = '@prisma/schema-engine-wasm/schema_engine_bg'

let glue: Promise<Glue> | undefined

/**
 * Prisma's own schema engine, as WebAssembly: what `prisma migrate` drives, without a downloaded binary.
 * The engine never lets go of its connections by itself: `close` does.
 */
export async function openSchemaEngine(
  adminUrl: string,
  datamodel?: string,
): Promise<Engine & { close(): Promise<void> }> {
  glue ??= instantiate()
  const { SchemaEngine } = await glue
  const pool = new pg.Pool({ connectionString: adminUrl })
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool), adminUrl))
  const datamodels: [string, string][] | undefined = datamodel ? [['schema.prisma', datamodel]] : undefined
  const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter)
  return Object.assign(engine, { close: () => pool.end() })
}

// The adapter cuts a script at every semicolon, which takes functions apart. PostgreSQL's simple protocol takes a whole
// script at once, and as one transaction: a migration that fails leaves nothing behind.
function wholeScripts(factory: PrismaPg, url: string): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    adapter.executeScript = async (script) => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(script).finally(() => client.end())
    }
    return adapter
  }
  return factory
}

async function instantiate(): Promise<Glue> {
  const js = (await import(GLUE)) as Glue
  const bytes = await readFile(
    createRequire(import.meta.url)
      .resolve(GLUE)
      .replace(/js$/, 'wasm'),
  )
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': js as never })
  js.__wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)()
  return js
}
