import { setTimeout as pause } from 'node:timers/promises'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { BotMetrics } from '../ports.ts'
import type { Claims } from './claims.ts'
import { createLanes } from './lanes.ts'
import { patiently } from './patiently.ts'
import { createPlaces } from './places.ts'

/** The update is in other hands, or we stop before its turn came: it must come again later. */
export class NotOurs extends Error {}

/** Where updates come in: each is claimed, handled in its person's order and finished, whoever brings it. */
export type Reception = {
  /** Begins with what a dead process left behind. */
  open(): Promise<void>
  /**
   * Resolves when the update is done with. `NotOurs` when we stop; with `ifFree` also when another process has it, else
   * we come back to it.
   */
  take(update: Update, how?: 'ifFree'): Promise<void>
  /** Claims nothing more and waits for what was claimed. */
  finish(): Promise<void>
}

type ReceptionParts = {
  claims: Claims
  /** Handles an update to its end; it answers its own mistakes and never rejects. */
  handle(update: Update): Promise<void>
  /** Tells its person that nothing can be done just now; never rejects. */
  apologise(update: Update, error: unknown): Promise<void>
  log: Logger
  metrics?: BotMetrics | undefined
}

/** How many people are answered at once. */
const AT_ONCE = 64
/** Nothing of ours takes so long: every statement and call has a limit. What does anyway is a fault, and is let go. */
const HANDLING_MAX_MS = 60_000
const TEND_EVERY_MS = 5_000
/** How often an update in other hands is asked for again; the claim of a dead process lapses after 20 s. */
const COME_BACK_MS = 2_000

export function createReception(parts: ReceptionParts): Reception {
  const { claims, apologise, log, metrics } = parts
  const lanes = createLanes()
  const places = createPlaces(AT_ONCE)
  const begun = new Set<Promise<void>>()
  const stopping = new AbortController()
  const { signal } = stopping
  let timer: NodeJS.Timeout | undefined

  async function claimed(update: Update, ifFree: boolean): Promise<boolean> {
    while (!signal.aborted) {
      const claim = await patiently(() => claims.claim(update.update_id), signal)
      if (claim !== 'running') return claim === 'new'
      if (ifFree) break
      await pause(COME_BACK_MS, undefined, { signal }).catch(() => {})
    }
    throw new NotOurs()
  }

  async function answered(update: Update): Promise<void> {
    const began = performance.now()
    await bounded(parts, update)
    metrics?.updateHandled(kindOf(update), 'handled', performance.now() - began)
  }

  async function work(update: Update): Promise<void> {
    await answered(update)
    // It was answered; should it come once more, its buttons and intents say so.
    const failed = (err: unknown) => log.error({ err, updateId: update.update_id }, 'update handled, but not noted')
    await patiently(() => claims.finish(update.update_id), signal).catch(failed)
  }

  async function inTurn(update: Update, how?: 'ifFree'): Promise<void> {
    const began = performance.now()
    try {
      // Asked with every letter somebody types, and answered once whoever answers: no row is spent on it.
      if (update.inline_query) await places.run(() => answered(update))
      else if (await claimed(update, how === 'ifFree')) await places.run(() => work(update))
      else metrics?.updateHandled(kindOf(update), 'repeated', 0)
    } catch (err) {
      if (err instanceof NotOurs || signal.aborted) throw err
      metrics?.updateHandled(kindOf(update), 'failed', performance.now() - began)
      log.error({ err, updateId: update.update_id }, 'update not handled')
      await apologise(update, err)
    }
  }

  const take = (update: Update, how?: 'ifFree') =>
    lanes.run(laneOf(update), () => {
      const turn = inTurn(update, how).finally(() => void begun.delete(turn))
      begun.add(turn)
      return turn
    })

  async function tend(): Promise<void> {
    try {
      await claims.renew()
      for (const body of await claims.left()) take(JSON.parse(body) as Update).catch(() => {})
    } catch (err) {
      log.warn({ err }, 'claims could not be tended to')
    }
  }

  return {
    take,
    async open() {
      await tend()
      timer = setInterval(tend, TEND_EVERY_MS)
    },
    async finish() {
      stopping.abort()
      await Promise.allSettled(begun)
      clearInterval(timer)
    },
  }
}

async function bounded({ handle, apologise, log }: ReceptionParts, update: Update): Promise<void> {
  const ended = new AbortController()
  const limit = pause(HANDLING_MAX_MS, 'late', { signal: ended.signal, ref: false }).catch(() => 'ended')
  const outcome = await Promise.race([handle(update), limit])
  ended.abort()
  if (outcome !== 'late') return
  log.error({ updateId: update.update_id }, 'update hangs: it is let go')
  await apologise(update, 'late')
}

/** A person's messages and presses are one lane: Telegram may bring them side by side. Whatever an update lacks, it has one. */
function laneOf(update: Update): string {
  const { message, edited_message: edited, callback_query: press, my_chat_member: member } = update
  const { inline_query: typed, chosen_inline_result: chosen } = update
  if (typed) return `typed:${typed.from?.id ?? update.update_id}`
  const about = message ?? edited ?? press ?? member ?? chosen
  return `${about?.from?.id ?? update.update_id}`
}

const kindOf = (update: Update): string => Object.keys(update).find((key) => key !== 'update_id') ?? 'unknown'
