import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '../..')
// Long enough for a machine that does ten other things; only a hang reaches it.
const STARTS_WITHIN_MS = 280_000
// It lives for seconds: compiling Prisma's WebAssembly well would take longer than it saves.
const BRIEF = ['--liftoff-only', '--wasm-lazy-compilation', '--max-semi-space-size=32']
const TROUBLE = ['warn', 'error', 'fatal']

type Line = { level: string; msg?: string; err?: { message?: string }; publicUrl?: string; sandboxUrl?: string }
type Started = { child: ChildProcess; publicUrl: string; sandboxUrl: string }

/** What was left behind: exit codes of the program and of the audit of its books, and what the program warned of. */
export type End = { exit: number | null; books: number | null; warnings: string[] }

/** The program as `npm start` starts it: a process of its own, on an empty folder of its own, on free ports. */
export type Program = {
  sandboxUrl: string
  /** Where OKPay's own pages are. */
  publicUrl: string
  /** SIGTERM, and a new start on the same folder and ports. Returns the exit code of the first. */
  restart(): Promise<number | null>
  /** SIGTERM, and the audit of the books that are left. */
  end(): Promise<End>
  /** Leaves nothing behind, whatever happened before. */
  close(): Promise<void>
}

export async function openProgram(): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'okpay-e2e-'))
  const warnings: string[] = []
  let running = await start(folder, { PORT: '0', SANDBOX_PORT: '0' }, warnings)
  const { publicUrl, sandboxUrl } = running
  return {
    sandboxUrl,
    publicUrl,
    async restart() {
      const exit = await stop(running.child)
      const ports = { PORT: new URL(publicUrl).port, SANDBOX_PORT: new URL(sandboxUrl).port }
      running = await start(folder, ports, warnings)
      return exit
    },
    async end() {
      const exit = await stop(running.child)
      return { exit, books: await audit(folder), warnings }
    },
    async close() {
      await stop(running.child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * What only says that the machine is busy: a worker's sign of life came late, and its jobs were done by the next one; Redis
 * did not answer within its second, and people were answered without it. Both as they should be.
 */
const isOnlyBusy = ({ msg, err }: Line): boolean =>
  msg === 'worker.jobs_taken_over' || (msg === 'redis.lost' && err?.message === 'Command timed out')

/** Nothing of the surroundings reaches the program but where programs are found. */
const environment = (folder: string) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  NODE_ENV: 'development',
  DATA_DIR: folder,
  // What it compiles it compiles once, whoever starts it.
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
})

async function start(folder: string, ports: Record<string, string>, warnings: string[]): Promise<Started> {
  const env = { ...environment(folder), LOG_LEVEL: 'info', ...ports }
  const child = spawn(process.execPath, [...BRIEF, join(ROOT, 'src/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const tooLate = setTimeout(() => child.kill('SIGKILL'), STARTS_WITHIN_MS)
  const lines = createInterface({ input: child.stdout })
  return new Promise((resolve, reject) => {
    lines.on('line', (text) => {
      if (!text.startsWith('{')) return
      const line = JSON.parse(text) as Line
      if (TROUBLE.includes(line.level) && !isOnlyBusy(line)) warnings.push(text)
      const { publicUrl, sandboxUrl } = line
      if (line.msg !== 'okpay.started' || !publicUrl || !sandboxUrl) return
      clearTimeout(tooLate)
      resolve({ child, publicUrl, sandboxUrl })
    })
    lines.once('close', () => reject(new Error('the program ended before it was ready')))
  })
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return child.exitCode
}

async function audit(folder: string): Promise<number | null> {
  const script = join(ROOT, 'scripts/books.ts')
  const child = spawn(process.execPath, [...BRIEF, script], {
    env: environment(folder),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(child, 'exit')
  return child.exitCode
}
