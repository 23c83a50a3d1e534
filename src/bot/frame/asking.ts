import { setTimeout as pause } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'

/** The most updates Telegram brings at once. */
export const BATCH = 100

const HOLD_SECONDS = 30
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 15_000

type AskingParts = {
  /** Without retries of its own. */
  api: Api
  allowed: readonly Exclude<keyof Update, 'update_id'>[]
  log: Logger
  /** Ends a poll that waits; the answer is then empty. */
  stopping: AbortSignal
}

/** Asks Telegram for the updates from a place on, and waits for some. Forgets everything below it. */
export type Ask = (place: number) => Promise<Update[]>

/** Trouble is waited out, longer each time; only 401 and 409 are not: no later poll would go better. */
export function createAsk({ api, allowed, log, stopping }: AskingParts): Ask {
  const asked = { limit: BATCH, timeout: HOLD_SECONDS, allowed_updates: allowed }
  return async (offset) => {
    for (let wait = FIRST_PAUSE_MS; !stopping.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        return await api.getUpdates({ offset, ...asked }, stopping as Parameters<Api['getUpdates']>[1])
      } catch (error) {
        if (stopping.aborted) break
        if (isForGood(error)) throw error
        log.warn({ err: error }, 'Telegram cannot be asked for updates')
        await pause(Math.max(wait, pauseAsked(error)), undefined, { signal: stopping }).catch(() => {})
      }
    }
    return []
  }
}

const isForGood = (error: unknown): boolean => error instanceof GrammyError && [401, 409].includes(error.error_code)

const pauseAsked = (error: unknown): number =>
  error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0
