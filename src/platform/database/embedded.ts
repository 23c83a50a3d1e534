import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import exitHook from 'async-exit-hook'
import pg from 'pg'
import { startListening } from './listening-server.ts'
import { giveUp, markAsOurs, ownerLives } from './owner-mark.ts'
import { mustBeWalkable } from './walkable.ts'

/** A PostgreSQL server of our own, for machines that have none. */
export type EmbeddedDatabase = {
  /** Connection string of a role for one database of this server. */
  url(role: Role, database: string): string
  stop(): Promise<void>
}

export type Role = 'postgres' | 'okpay_owner' | 'okpay_app'

// The library stops its server the moment a signal arrives. We finish accepted work first and stop it ourselves.
const ITS_EVENTS = new Set(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK', 'beforeExit', 'exit'])
for (const event of exitHook.hookedEvents()) if (ITS_EVENTS.has(event)) exitHook.unhookEvent(event)

/**
 * Starts PostgreSQL from the npm package, visits the one of a living process, or takes over what a killed one left.
 * @param dir where its data and its password are kept
 * @param flags further server flags; the defaults are durable
 */
export async function startEmbedded(dir: string, flags: string[] = []): Promise<EmbeddedDatabase> {
  await mkdir(dir, { recursive: true })
  // PostgreSQL refuses to be root and runs as a user of its own, who must be able to walk through this folder.
  if (isRoot()) {
    await chmod(dir, 0o711)
    for (const path of [dir, import.meta.dirname]) await mustBeWalkable(path)
  }
  const data = join(dir, 'postgres')
  const password = await keptPassword(join(dir, 'postgres-password'))
  const running = await runningServer(data, password)
  if (running) {
    // A script beside the running program is a guest: the server stays when it goes.
    if (await ownerLives(dir)) return opened(running.port, password, async () => {})
    await markAsOurs(dir)
    return opened(running.port, password, async () => {
      await giveUp(dir)
      process.kill(running.pid, 'SIGINT')
    })
  }

  const server = await startListening({ data, password, flags, asRoot: isRoot() })
  await markAsOurs(dir)
  const leave = () => stopNow(data)
  process.once('exit', leave)
  return opened(server.port, password, async () => {
    process.removeListener('exit', leave)
    await giveUp(dir)
    await server.stop()
  })
}

async function opened(port: number, password: string, stop: () => Promise<void>): Promise<EmbeddedDatabase> {
  const url = (role: Role, database: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
  const admin = new pg.Client({ connectionString: url('postgres', 'postgres') })
  await admin.connect()
  for (const role of ['okpay_owner', 'okpay_app']) {
    await admin.query(`do $$ begin create role ${role} login; exception when duplicate_object then null; end $$`)
    await admin.query(`alter role ${role} password '${password}'`)
  }
  await admin.end()
  return { url, stop }
}

/** Creates the database, owned by the owner role, when it is not there yet. */
export async function ensureDatabase(
  server: Pick<EmbeddedDatabase, 'url'>,
  name: string,
  template = 'template1',
): Promise<void> {
  const admin = new pg.Client({ connectionString: server.url('postgres', 'postgres') })
  await admin.connect()
  try {
    const found = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0)
      await admin.query(
        `create database ${admin.escapeIdentifier(name)} owner okpay_owner template ${admin.escapeIdentifier(template)}`,
      )
  } finally {
    await admin.end()
  }
}

const isRoot = (): boolean => process.getuid?.() === 0

async function keptPassword(file: string): Promise<string> {
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim()
  const password = randomBytes(24).toString('hex')
  await writeFile(file, password, { mode: 0o600 })
  await chmod(file, 0o600)
  return password
}

async function runningServer(data: string, password: string): Promise<{ pid: number; port: number } | undefined> {
  const lock = join(data, 'postmaster.pid')
  if (!existsSync(lock)) return undefined
  const [pid, , , port] = (await readFile(lock, 'utf8')).split('\n')
  const client = new pg.Client({ connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres` })
  try {
    await client.connect()
    await client.end()
    return { pid: Number(pid), port: Number(port) }
  } catch {
    return undefined
  }
}

// The last resort of a process that leaves without saying goodbye. PostgreSQL then stops by itself, in good order.
function stopNow(data: string): void {
  try {
    process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT')
  } catch {
    // It is gone already.
  }
}
