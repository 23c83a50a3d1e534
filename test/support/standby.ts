import { appendFile, chown, rm, stat, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../../src/platform/free-port.ts'
import { takeBackup } from './base-backup.ts'
import { type OwnServer, startOwnServer } from './own-server.ts'
import { commandOf, endServer, startAgain } from './server-process.ts'

/** A PostgreSQL with a synchronous standby behind one address. */
export type ReplicatedServer = OwnServer & {
  /** Kills the first with all its processes, promotes the standby, and lets the address lead to it. Once. */
  failOver(): Promise<void>
}

/** Starts both; nothing is acknowledged before the standby has written it. */
export async function startReplicated(): Promise<ReplicatedServer> {
  const first = await startOwnServer()
  const port = await freePort()
  const standby = on(first.superuser, port)
  const folder = await startStandby(first, port, standby)
  const address = await openAddress(portOf(first.superuser))
  let primary = first.data
  return {
    ...first,
    url: (role, database) => on(first.url(role, database), address.port),
    app: on(first.app, address.port),
    owner: on(first.owner, address.port),
    superuser: on(first.superuser, address.port),
    async failOver() {
      await endServer(primary, 'whole')
      await ask(standby, 'select pg_promote(true, 60)')
      primary = folder
      address.leadTo(port)
    },
    async close() {
      await address.close()
      if (primary === first.data) {
        await endServer(folder, 'in order')
        await first.close()
      } else await endServer(primary, 'in order')
      await rm(join(first.data, '..'), { recursive: true, force: true })
    },
  }
}

async function startStandby(first: OwnServer, port: number, url: string): Promise<string> {
  const { folder } = await takeBackup(first)
  const { username, password, port: of } = new URL(first.superuser)
  const source = `host=127.0.0.1 port=${of} user=${username} password=${password} application_name=standby`
  await appendFile(join(folder, 'postgresql.auto.conf'), `\nprimary_conninfo = '${source}'\n`)
  await writeFile(join(folder, 'standby.signal'), '')
  const { uid, gid } = await stat(folder)
  await chown(join(folder, 'standby.signal'), uid, gid)
  const { file, args } = commandOf(first.data)
  const moved = args.map((arg) => (arg === first.data ? folder : arg === of ? String(port) : arg))
  await startAgain(folder, { file, args: moved }, url)
  await ask(first.superuser, `alter system set synchronous_standby_names = '*'`)
  await ask(first.superuser, 'select pg_reload_conf()')
  const inStep = `select 1 from pg_stat_replication where sync_state = 'sync'`
  while ((await ask(first.superuser, inStep)).rowCount === 0) await pause(50)
  return folder
}

/** What a virtual address is in production: it leads to one server, and later to another. */
async function openAddress(first: number) {
  let leadsTo = first
  const open = new Set<Socket>()
  const keep = (socket: Socket, other: Socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => {
      open.delete(socket)
      other.destroy()
    })
  }
  const server = createServer((from) => {
    const to = connect(leadsTo, '127.0.0.1')
    keep(from, to)
    keep(to, from)
    from.pipe(to).pipe(from)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound ? bound.port : 0,
    leadTo(port: number) {
      leadsTo = port
      for (const socket of open) socket.destroy()
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

const portOf = (url: string): number => Number(new URL(url).port)

/** The same database at another port. */
function on(url: string, port: number): string {
  const there = new URL(url)
  there.port = String(port)
  return there.href
}
