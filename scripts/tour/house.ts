import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '../..')
// Long enough for a machine that does ten other things; only a hang reaches it.
const STARTS_WITHIN_MS = 280_000

type Ports = { PORT?: string; SANDBOX_PORT?: string }
const ANY_PORTS: Ports = { PORT: '0', SANDBOX_PORT: '0' }

/** The program as its users start it, in a process of its own, with a data folder of its own. */
export type House = { sandboxUrl: string; startedInMs: number; child: ChildProcess; stop(): Promise<number | null> }

export async function openHouse(dataDir: string, ports: Ports = ANY_PORTS): Promise<House> {
  // The rest of the environment is handed on, a real database's address, too: nobody is to be seeded into that.
  if (process.env['NODE_ENV'] === 'production') throw new Error('NODE_ENV=production: no sandbox is opened beside it')
  const began = performance.now()
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    ...ports,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'development',
  }
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const sandboxUrl = await address(child)
  return {
    sandboxUrl,
    startedInMs: performance.now() - began,
    child,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      return child.exitCode
    },
  }
}

async function address(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the program speaks on stdout')
  const late = setTimeout(() => child.kill('SIGKILL'), STARTS_WITHIN_MS)
  const lines = createInterface({ input: child.stdout })
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const [, url] = /Open (http\S+)/.exec(line) ?? []
      // What the program logs on a tour is news: it is told where it happens.
      if (line.startsWith('{')) process.stderr.write(`${line}\n`)
      if (!url) return
      clearTimeout(late)
      resolve(url)
    })
    lines.once('close', () => reject(new Error('the program ended before it was ready')))
  })
}

/** What a script of ours prints for the lines it is given, and its exit code. */
export async function converse(name: string, who: string, lines: string[], port: string) {
  const env = { ...process.env, SANDBOX_PORT: port }
  const child = spawn(process.execPath, [join(ROOT, 'scripts', name), who], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const late = setTimeout(() => child.kill('SIGKILL'), STARTS_WITHIN_MS)
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(late)
  return { code, printed }
}

/** Runs a script of ours to its end and returns its exit code. */
export async function runScript(name: string, dataDir: string): Promise<number | null> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', name)], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: 'inherit',
  })
  await once(child, 'exit')
  return child.exitCode
}
