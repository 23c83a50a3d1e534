import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/**
 * `immediate`: it stops without a checkpoint; `killed`: the parent of its processes is gone with no last word, and they
 * follow; `whole`: all of them at once, as when a machine loses power.
 */
export type Crash = 'immediate' | 'killed' | 'whole'

const PATIENCE_MS = 120_000

/** @param data the folder of the server's data */
export const parentOf = (data: string): number =>
  Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])

/** Ends the server, by a crash or in good order, and returns once it is gone. */
export async function endServer(data: string, how: Crash | 'in order'): Promise<void> {
  const parent = parentOf(data)
  const rest = how === 'whole' ? await childrenOf(parent) : []
  process.kill(parent, how === 'in order' ? 'SIGINT' : how === 'immediate' ? 'SIGQUIT' : 'SIGKILL')
  for (const child of rest) signal(child, 'SIGKILL')
  while (signal(parent, 0)) await pause(20)
}

/** False when there is nobody to hear it. */
function signal(pid: number, which: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, which)
  } catch {
    return false
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger)
  const parents = await Promise.all(pids.map(parentInProc))
  return pids.filter((_, index) => parents[index] === parent)
}

async function parentInProc(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/** How a server was started. */
export type Command = { file: string; args: string[] }

/** PostgreSQL writes down how it was started, for whoever starts it again. */
export function commandOf(data: string): Command {
  const line = readFileSync(join(data, 'postmaster.opts'), 'utf8')
  const args = [...line.matchAll(/"([^"]*)"/g)].map(([, arg = '']) => arg)
  return { file: line.slice(0, line.indexOf(' "')), args }
}

/** Starts a crashed server again, at the same address; returns once it has recovered and answers at `url`. */
export async function startAgain(data: string, { file, args }: Command, url: string): Promise<void> {
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
