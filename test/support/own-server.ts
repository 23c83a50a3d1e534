import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmbeddedDatabase, ensureDatabase, startEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { installWorkerSchema } from '../../src/platform/worker/install.ts'
import { type Outlives, serverFolder } from './server-folder.ts'
import { type Crash, commandOf, endServer, parentOf, startAgain } from './server-process.ts'

/** A PostgreSQL of one's own, with a database as the program has it, to be treated as badly as one likes. */
export type OwnServer = Pick<EmbeddedDatabase, 'url'> & {
  /** Connection strings of the three roles for that database. */
  app: string
  owner: string
  superuser: string
  /** The folder of its data. */
  data: string
  /** The process that is the parent of all others of the server, as long as it is not crashed. */
  pid(): number
  /** Crashes it, starts it again, and returns once it has recovered and answers, at the same address. */
  crash(how: Crash): Promise<void>
  close(): Promise<void>
}

// Where no machine loses power, flushing to disk would prove nothing; and nobody guesses a password, but thousands of
// connections are made with one, each 4,096 hashes on either side as it is otherwise.
const HASTY = ['fsync=off', 'full_page_writes=off', 'jit=off', 'scram_iterations=1']

/**
 * @param outlives without a word it is as durable as in production
 * @param flags further server flags
 */
export async function startOwnServer({
  outlives = 'the machine',
  flags = [],
  database = 'okpay',
}: {
  outlives?: Outlives
  flags?: readonly string[]
  database?: string
} = {}): Promise<OwnServer> {
  const dir = await serverFolder(outlives)
  const data = join(dir, 'postgres')
  const server = await startEmbedded(
    dir,
    [...(outlives === 'programs' ? HASTY : []), ...flags].flatMap((flag) => ['-c', flag]),
  )
  await ensureDatabase(server, database)
  const [app, owner] = [server.url('okpay_app', database), server.url('okpay_owner', database)]
  const superuser = server.url('postgres', database)
  await migrate(owner, app)
  await installWorkerSchema({ adminUrl: owner, appUrl: app })
  const command = commandOf(data)
  return {
    url: server.url,
    app,
    owner,
    superuser,
    data,
    pid: () => parentOf(data),
    async crash(how) {
      await endServer(data, how)
      await startAgain(data, command, superuser)
    },
    async close() {
      await endServer(data, 'in order')
      await rm(dir, { recursive: true, force: true })
    },
  }
}
