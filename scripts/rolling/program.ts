import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../src/platform/free-port.ts'

// Long enough for a machine that does ten other things; only a hang reaches it.
const READY_WITHIN_MS = 280_000
/** This version of the program. */
export const OURS = join(import.meta.dirname, '../..')

/** One process of the program, as production runs it. It may be stopped and started over and over. */
export class Program {
  url = ''
  private child: ChildProcess | undefined

  private readonly env: NodeJS.ProcessEnv
  private readonly logFile: string

  /** @param logFile where all of its lives write their log */
  constructor(env: NodeJS.ProcessEnv, logFile: string) {
    this.env = env
    this.logFile = logFile
  }

  /**
   * Starts it, at a port of its own; resolves when it says that it is ready.
   * @param tree the folder of the version that is started
   */
  async start(tree = OURS): Promise<void> {
    const port = await freePort()
    this.url = `http://127.0.0.1:${port}`
    const log = openSync(this.logFile, 'a')
    const child = spawn(process.execPath, ['--max-semi-space-size=32', 'src/main.ts'], {
      cwd: tree,
      env: { ...this.env, PORT: String(port) },
      stdio: ['ignore', log, log],
    })
    this.child = child
    for (const until = performance.now() + READY_WITHIN_MS; performance.now() < until; await pause(100)) {
      if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}: see ${this.logFile}`)
      const says = await fetch(`${this.url}/readyz`).catch(() => null)
      if (says?.ok) return
    }
    throw new Error(`the program was not ready in time: see ${this.logFile}`)
  }

  /** Returns the code it ended with; null when it was killed. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }
}
