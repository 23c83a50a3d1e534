import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedDatabase, ensureDatabase, startEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { installWorkerSchema } from '../../src/platform/worker/install.ts'

/** A PostgreSQL of one's own, as durable as in production, to be treated as badly as a test likes. */
export type OwnServer = {
  /** Connection string of the application's role, or another one, where the server is now. */
  url(role?: 'okpay_app' | 'okpay_owner' | 'postgres'): string
  /** The process that is the parent of all others of the server. */
  pid(): Promise<number>
  /** Ends every process of the server at once, as a machine that loses power would, and starts it again. */
  crash(): Promise<void>
  stop(): Promise<void>
}

export async function startOwnServer(): Promise<OwnServer> {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-server-'))
  let server: EmbeddedDatabase = await startEmbedded(dir)
  await ensureDatabase(server, 'okpay')
  const own: OwnServer = {
    url: (role = 'okpay_app') => server.url(role, 'okpay'),
    pid: async () => Number((await readFile(join(dir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]),
    async crash() {
      const parent = await own.pid()
      for (const pid of [parent, ...(await childrenOf(parent))]) kill(pid)
      server = await startEmbedded(dir)
    },
    async stop() {
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
  await migrate(own.url('okpay_owner'), own.url())
  await installWorkerSchema({ adminUrl: own.url('postgres'), appUrl: own.url() })
  return own
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger)
  const parents = await Promise.all(pids.map(parentOf))
  return pids.filter((_, index) => parents[index] === parent)
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went with its parent.
  }
}
