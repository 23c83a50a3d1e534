import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { BATCH, createAsk } from './asking.ts'
import { writeUpdate } from './card-numbers.ts'
import type { Claims } from './claims.ts'
import { createPending, type Pending } from './pending.ts'
import type { Reception } from './reception.ts'

/** Listens by long polling. */
export type Poller = {
  /** Resolves when it was stopped; rejects when Telegram will not hear of us any more (401, 409). */
  run(): Promise<void>
  /** Hears nobody new, waits for what is in hand, and confirms exactly what is done. */
  stop(): Promise<void>
}

type PollerParts = {
  api: Api
  allowed: readonly Exclude<keyof Update, 'update_id'>[]
  reception: Reception
  claims: Claims
  log: Logger
}

/** Telegram answers a second poll from the same place within half a second with one update only. */
const SAME_PLACE_MS = 550
/** What takes longer is kept in the database, and Telegram may forget it. */
const KEPT_AFTER_MS = 10_000
/** The same when a whole batch is in hand, so that nothing newer would be brought. */
const KEPT_SOONER_MS = 1_000

/**
 * People are answered side by side, each in their own order. Telegram forgets updates below the place we poll from,
 * so that place never passes an update that is neither done nor kept in the database: killing the process loses none.
 */
export function createPoller({ api, allowed, reception, claims, log }: PollerParts): Poller {
  const pending = createPending()
  const stop = new AbortController()
  const ask = createAsk({ api, allowed, log, stopping: stop.signal })
  let after = 0
  let running = Promise.resolve()

  const place = (): number => pending.first() ?? after

  function begin(update: Update): void {
    // What was not begun when we stop stays pending: whoever comes next gets it.
    reception.take(update).then(
      () => pending.done(update.update_id),
      () => {},
    )
  }

  async function listen(): Promise<void> {
    while (!stop.signal.aborted) {
      const from = place()
      const askedAt = performance.now()
      const updates = await ask(from)
      const fresh = pending.take(updates)
      fresh.forEach(begin)
      // Its ids begin anew after a quiet week, so the place follows what came last, not what was highest.
      after = (updates.at(-1)?.update_id ?? after - 1) + 1
      const isFull = updates.length === BATCH && fresh.length === 0
      await keepSlow(isFull ? KEPT_SOONER_MS : KEPT_AFTER_MS)
      await untilWorthAsking(pending, from, askedAt + SAME_PLACE_MS, stop.signal)
    }
  }

  async function keepSlow(olderThanMs: number): Promise<void> {
    for (const update of pending.slow(olderThanMs)) {
      try {
        await claims.keep(update.update_id, writeUpdate(update))
        pending.kept(update.update_id)
      } catch (err) {
        log.warn({ err, updateId: update.update_id }, 'a slow update could not be kept')
      }
    }
  }

  return {
    run() {
      running = listen()
      return running
    },
    async stop() {
      stop.abort()
      await running.catch(() => {})
      await reception.finish()
      // Not to be told is no harm: what is done comes again, and is known.
      if (after > 0) await api.getUpdates({ offset: place(), limit: 1, timeout: 0 }).catch(() => {})
    },
  }
}

/**
 * While something is in hand, Telegram answers every poll at once, with that. So the next one waits until half of it is
 * done and the place has moved on, or until the same place may be asked again.
 */
async function untilWorthAsking(pending: Pending, from: number, latest: number, stopping: AbortSignal): Promise<void> {
  const half = pending.size() / 2
  while (pending.size() > 0 && !stopping.aborted) {
    const left = latest - performance.now()
    if (left <= 0 || (pending.first() !== from && pending.size() <= half)) return
    await pending.changed(left)
  }
}
