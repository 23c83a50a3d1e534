import { setTimeout as pause } from 'node:timers/promises'
import type { ChatRef, Core, Money } from '../../src/core/index.ts'
import { toCanonical } from '../../src/core/index.ts'
import type { CallbackType } from '../../src/sandbox/rail/callback.ts'
import { callbackOf } from '../../src/sandbox/rail/callback.ts'
import { signCallback } from '../../src/sandbox/rail/signature.ts'
import { BANK_ACCOUNTS } from '../../test/support/wallet.ts'
import { CARD_ACCOUNT, KEYS, type RailName } from './agreed.ts'
import type { Outside } from './outside.ts'
import type { Program } from './program.ts'
import type { Copy } from './server.ts'
import type { Town } from './town.ts'

const LASTS_MS = 60_000

/** What a rail tells: which event, of what, over how much. */
export type Told = { id: string; type: CallbackType; reference: string; amount: Money }

/** What the acts of a scenario have in hand. The program in it changes when one has died. */
export class Scene {
  program: Program
  /** Where the program's pages are now. */
  url = ''
  /** What people remember of earlier acts. */
  readonly kept: Record<string, string> = {}
  /** How many callbacks were posted. */
  callbacks = 0
  /** Business events that the program has said are booked. */
  readonly booked: string[] = []
  readonly town: Town
  readonly outside: Outside
  readonly copy: Copy
  private readonly clock: { offset: number }

  constructor(program: Program, town: Town, outside: Outside, copy: Copy, clock: { offset: number }) {
    this.program = program
    this.town = town
    this.outside = outside
    this.copy = copy
    this.clock = clock
  }

  get core(): Core {
    return this.program.core
  }

  /** What was kept under this name by an act before. */
  of(name: string): string {
    const kept = this.kept[name]
    if (kept === undefined) throw new Error(`nothing was kept as ${name}`)
    return kept
  }

  /** Posts a callback, signed and dated now, as a rail does. Throws unless it is kept. */
  async says(rail: RailName, { id, type, reference, amount }: Told): Promise<string> {
    this.callbacks += 1
    const account = rail === 'bank' ? BANK_ACCOUNTS.EUR.account : CARD_ACCOUNT
    const subject = { reference, account, amount: toCanonical(amount), currency: amount.currency }
    // The moment as the database keeps it: whoever died while moving the clock may have moved it all the same.
    const { rows } = await this.copy.db.query<{ at: Date }>('select app_now() as at')
    const at = rows[0]?.at ?? new Date()
    const { body } = callbackOf({ id, type, subject, at })
    const secret = `whsec_${KEYS[rail].toString('base64')}`
    const headers = { 'content-type': 'application/json', ...signCallback(secret, id, at, body) }
    const response = await fetch(`${this.url}/callbacks/${rail}`, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`a callback was answered with ${response.status}: ${await response.text()}`)
    return ((await response.json()) as { outcome: string }).outcome
  }

  /** Telegram's servers, and what stands on somebody's screen. */
  get telegram() {
    if (!this.outside.telegram) throw new Error('this scenario has no Telegram')
    return this.outside.telegram.world
  }

  sees({ telegramId }: ChatRef): string {
    const { messages } = this.telegram.chat(Number(telegramId))
    return messages
      .filter((message) => !message.deleted && BigInt(message.from) !== telegramId)
      .map(({ text }) => text)
      .join('\n--\n')
  }

  /** For whoever reads why something did not come. */
  private screens(): string {
    if (!this.outside.telegram) return ''
    const { anna } = this.town
    return `; pending ${this.telegram.pendingUpdates().length}; Anna sees: ${this.sees(anna.chat)}`
  }

  /** Whether the bot has nothing left to fetch. */
  isSettled = (): boolean => this.telegram.pendingUpdates().length === 0

  /** So much time has passed while nobody was there. */
  mourned(seconds: number): void {
    this.clock.offset += seconds
  }

  /** Moves everybody's clock. */
  async advance(seconds: number): Promise<void> {
    this.clock.offset += seconds
    await this.program.advance(seconds)
  }

  /** The background work runs until nothing waits for it, whatever time that takes by the program's clock. */
  async work(): Promise<void> {
    await this.program.work()
    await this.until(async () => {
      const { rows } = await this.copy.db.query<{ due: number; later: number }>(
        `select count(*) filter (where run_at <= app_now())::int as due, count(*)::int as later
         from graphile_worker._private_jobs`,
      )
      const { due = 0, later = 0 } = rows[0] ?? {}
      if (due === 0 && later > 0) await this.advance(61)
      return later === 0
    }, 'the queue is empty')
    await this.program.rest()
  }

  /** Waits until it is so. Throws when the process dies, or when it takes too long. */
  async until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
    for (const began = performance.now(); !(await isSo()); await pause(10)) {
      if (this.program.isGone) throw new Error('nobody is there any more')
      if (performance.now() - began > LASTS_MS) throw new Error(`never came: ${what}${this.screens()}`)
    }
  }
}
