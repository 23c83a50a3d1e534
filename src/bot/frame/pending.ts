import { setTimeout as pause } from 'node:timers/promises'
import type { Update } from 'grammy/types'

type Entry = { update: Update; since: number; kept: boolean }

/** The updates that were fetched and are not done; and those that are, as long as Telegram still brings them. */
export type Pending = {
  /** Takes what Telegram brought. @returns what was not known of it */
  take(updates: readonly Update[]): Update[]
  size(): number
  /** The oldest one that only Telegram could bring again. */
  first(): number | undefined
  /** Those of them that have been in hand for longer than this. */
  slow(olderThanMs: number): Update[]
  /** The database has it: Telegram may forget it. */
  kept(updateId: number): void
  done(updateId: number): void
  /** Resolves when one is done, or when the time is up. */
  changed(waitMs: number): Promise<void>
}

export function createPending(): Pending {
  const entries = new Map<number, Entry>()
  let doneAlready = new Set<number>()
  let bell = Promise.withResolvers<void>()
  const fragile = (): Entry[] => [...entries.values()].filter(({ kept }) => !kept)

  return {
    take(updates) {
      const fresh = updates.filter(({ update_id: id }) => !entries.has(id) && !doneAlready.has(id))
      for (const update of fresh) entries.set(update.update_id, { update, since: performance.now(), kept: false })
      // What it brought from its oldest on is all that is unconfirmed: what is not among it was confirmed.
      doneAlready = new Set(updates.flatMap(({ update_id: id }) => (doneAlready.has(id) ? [id] : [])))
      return fresh
    },
    size: () => entries.size,
    first() {
      const ids = fragile().map(({ update }) => update.update_id)
      return ids.length > 0 ? Math.min(...ids) : undefined
    },
    slow: (olderThanMs) =>
      fragile()
        .filter(({ since }) => since < performance.now() - olderThanMs)
        .map(({ update }) => update),
    kept(updateId) {
      const entry = entries.get(updateId)
      if (entry) entry.kept = true
    },
    done(updateId) {
      entries.delete(updateId)
      doneAlready.add(updateId)
      bell.resolve()
      bell = Promise.withResolvers()
    },
    async changed(waitMs) {
      const stop = new AbortController()
      const limit = pause(waitMs, undefined, { signal: stop.signal }).catch(() => {})
      await Promise.race([bell.promise, limit])
      stop.abort()
    },
  }
}
