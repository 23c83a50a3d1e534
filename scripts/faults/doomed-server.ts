import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ensureDatabase, startEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { installWorkerSchema } from '../../src/platform/worker/install.ts'

/** `immediate`: it stops without a checkpoint; `killed`: so does all of it, at once, with no last word. */
export type Crash = 'immediate' | 'killed'

const SIGNALS = { immediate: 'SIGQUIT', killed: 'SIGKILL' } as const satisfies Record<Crash, NodeJS.Signals>

/** A PostgreSQL of our own, durable in every respect, that is made to be killed and comes back at the same address. */
export type DoomedServer = {
  app: string
  owner: string
  superuser: string
  /** Crashes it, starts it again, and returns once it has recovered and answers. */
  crash(how: Crash): Promise<void>
  close(): Promise<void>
}

const DATABASE = 'okpay'
const PATIENCE_MS = 120_000

/** @param dir an empty folder; whoever opens the server deletes it afterwards */
export async function openDoomedServer(dir: string): Promise<DoomedServer> {
  const server = await startEmbedded(dir)
  await ensureDatabase(server, DATABASE)
  const urls = {
    app: server.url('okpay_app', DATABASE),
    owner: server.url('okpay_owner', DATABASE),
    superuser: server.url('postgres', DATABASE),
  }
  await migrate(urls.owner, urls.app)
  await installWorkerSchema({ adminUrl: urls.superuser, appUrl: urls.app })
  const data = join(dir, 'postgres')
  const command = commandOf(data)
  return {
    ...urls,
    async crash(how) {
      await end(data, SIGNALS[how])
      await startAgain(data, command, urls.superuser)
    },
    close: () => end(data, 'SIGINT'),
  }
}

type Command = { file: string; args: string[] }

/** PostgreSQL writes down how it was started, for whoever starts it again. */
function commandOf(data: string): Command {
  const line = readFileSync(join(data, 'postmaster.opts'), 'utf8')
  const args = [...line.matchAll(/"([^"]*)"/g)].map(([, arg = '']) => arg)
  return { file: line.slice(0, line.indexOf(' "')), args }
}

async function end(data: string, signal: NodeJS.Signals): Promise<void> {
  const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, signal)
  while (lives(pid)) await pause(20)
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function startAgain(data: string, { file, args }: Command, url: string): Promise<void> {
  const { uid, gid } = statSync(data)
  let server: ChildProcess | undefined
  for (const patience = AbortSignal.timeout(PATIENCE_MS); !patience.aborted; await pause(100)) {
    // What was killed leaves backends behind for a moment, and nobody may start beside them.
    if (!server || server.exitCode !== null || server.signalCode !== null)
      server = spawn(file, args, { uid, gid, stdio: 'ignore' })
    if (await answers(url)) return
  }
  throw new Error('the crashed PostgreSQL did not come back')
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
