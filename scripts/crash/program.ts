import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Core } from '../../src/core/index.ts'
import { LOOK_FD } from './left.ts'
import type { Need, Place } from './place.ts'
import type { Point } from './point.ts'
import type { Answered, Asked } from './serve.ts'

/** The process died before it answered. */
export class Died extends Error {}

/**
 * It lives for a second and is mostly loading: nothing is compiled for later (Prisma's WebAssembly compiled well is a
 * quarter of all it would do), nothing loaded is looked at again for garbage (MiB), and no path is asked whether it is a
 * link, of which npm makes none.
 */
const BRIEF = [
  '--single-threaded',
  '--wasm-lazy-compilation',
  '--liftoff-only',
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
  '--preserve-symlinks',
  '--preserve-symlinks-main',
]

type Waiting = { answer: (value: unknown) => void; fault: (error: Error) => void }

/** The program in a process of its own, held on a string. */
export class Program {
  /** Its core's door, from over here. */
  readonly core: Core
  /** Resolves when the process is gone, with the signal that ended it. */
  readonly gone: Promise<NodeJS.Signals | null>
  isGone = false
  private readonly child: ChildProcess
  private readonly eye: Duplex
  private readonly ready: Promise<unknown>
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0

  constructor(entry: string, needs: readonly Need[]) {
    // Compiled once, read by every later process.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'okpay-crash-code') }
    const stdio: StdioOptions = ['inherit', 'inherit', 'inherit', 'ipc', 'pipe']
    this.child = fork(entry, [...needs], { serialization: 'advanced', env, execArgv: BRIEF, stdio })
    this.eye = this.child.stdio[LOOK_FD] as Duplex
    this.eye.on('error', () => {})
    this.ready = new Promise((answer, fault) => this.waiting.set(0, { answer, fault }))
    this.ready.catch(() => {})
    this.child.on('message', (message: Answered) => this.hear(message))
    this.gone = once(this.child, 'exit').then(([, signal]) => this.end(signal))
    const call = (name: string) => (input: unknown) => this.ask('call', { name, input })
    this.core = new Proxy({} as Core, { get: (_core, name) => (name === 'then' ? undefined : call(String(name))) })
  }

  /** Opens it in a place. Returns where its pages are, if it has any. */
  open = (place: Place) => this.ask('open', place) as Promise<string | undefined>
  close = () => this.ask('close', undefined)
  begin = (act: number, doom?: string) => this.ask('begin', { act, ...(doom && { doom }) })
  /** Likewise; at each point it stands still while somebody looks. */
  beginLookedAt = (act: number) => this.ask('begin', { act, lookedAt: true })
  onLook = (look: () => Promise<string>) =>
    this.eye.on('data', () => void look().then((seen) => this.eye.write(`${seen}\n`)))
  passed = () => this.ask('end', undefined) as Promise<Point[]>
  work = () => this.ask('work', undefined)
  rest = () => this.ask('rest', undefined)
  advance = (seconds: number) => this.ask('advance', seconds)

  /** Ends it for good, however busy it is. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.gone
  }

  private async ask(what: Asked['what'], given: unknown): Promise<unknown> {
    await this.ready
    if (this.isGone) throw new Died('the process is gone')
    const id = ++this.asked
    const answered = new Promise((answer, fault) => this.waiting.set(id, { answer, fault }))
    this.child.send({ id, what, given } satisfies Asked, () => {})
    return answered
  }

  private hear({ id, value, error }: Answered): void {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (error === undefined) waiting?.answer(value)
    else waiting?.fault(new Error(error))
  }

  private end(signal: NodeJS.Signals | null): NodeJS.Signals | null {
    this.isGone = true
    for (const { fault } of this.waiting.values()) fault(new Died(`the process was ended by ${signal}`))
    this.waiting.clear()
    return signal
  }
}
