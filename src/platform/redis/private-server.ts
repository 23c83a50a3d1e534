import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { freePort } from '../free-port.ts'
import { redisOptions } from './connect.ts'

/** A Redis of our own for development: in memory, on this machine, behind a password. */
export type PrivateRedis = {
  url: string
  /**
   * Starts it again at the same address when nobody answers there any more. Throws where that is not possible.
   * @returns whether it had to be started
   */
  revive(): Promise<boolean>
  stop(): Promise<void>
}

const PROGRAMS = ['redis-server', 'valkey-server']
const RECORD = 'redis.json'

/**
 * Starts one, or takes over the one a killed process left running.
 * @param dir where its address is kept
 * @returns undefined when none of the programs is on the PATH
 */
export async function startPrivateRedis(dir: string): Promise<PrivateRedis | undefined> {
  await mkdir(dir, { recursive: true })
  const record = join(dir, RECORD)
  const left = await readFile(record, 'utf8').catch(() => '')
  if (left && (await answers(left))) return running(left, record)

  const url = `redis://:${randomBytes(24).toString('hex')}@127.0.0.1:${await freePort()}/0`
  if (!(await startedAt(url))) return undefined
  await writeFile(record, url, { mode: 0o600 })
  return running(url, record)
}

/** With the first program there is. */
async function startedAt(url: string): Promise<boolean> {
  const { port, password } = new URL(url)
  for (const program of PROGRAMS) if (await started(program, Number(port), password)) return true
  return false
}

/** Resolves to undefined when there is no such program. */
async function started(program: string, port: number, password: string): Promise<ChildProcess | undefined> {
  // In a process group of its own, a Ctrl-C in the terminal reaches us alone, and we stop it when our work is done.
  const child = spawn(program, ['-'], { detached: true, stdio: ['pipe', 'pipe', 'ignore'] })
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    )
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code} before it was ready`)))
    child.stdin.on('error', () => {})
    // The configuration goes in by the pipe: arguments can be read by everybody on the machine.
    child.stdin.end(`port ${port}\nbind 127.0.0.1\nrequirepass ${password}\nsave ""\nappendonly no\ndaemonize no\n`)
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (!/ready to accept connections/i.test(output)) return
      child.removeAllListeners('exit')
      child.stdout.destroy()
      child.unref()
      resolve(child)
    })
  })
}

function running(url: string, record: string): PrivateRedis {
  let ended = false
  return {
    url,
    async revive() {
      if (ended || (await answers(url))) return false
      if (!(await startedAt(url))) throw new Error('there is no program for a Redis on the PATH any more')
      await writeFile(record, url, { mode: 0o600 })
      return true
    },
    async stop() {
      ended = true
      const redis = client(url)
      const closed = new Promise<void>((resolve) => redis.once('end', resolve))
      // It answers by closing the connection, which the client reports as an error.
      await redis.shutdown('NOSAVE').catch(() => {})
      await closed
      await rm(record, { force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false
  const redis = client(url)
  try {
    return (await redis.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    redis.disconnect()
  }
}

/** A connection that is tried once. */
function client(url: string): Redis {
  const redis = new Redis({ ...redisOptions(url), retryStrategy: () => null, reconnectOnError: null })
  redis.on('error', () => {})
  return redis
}
