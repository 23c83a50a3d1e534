import { BotApiError, badRequest } from './bot-api-error.ts'
import type { Params } from './params.ts'
import type { PendingUpdate } from './world/state.ts'
import type { Server } from './world/world.ts'

const TIMEOUT_SECONDS_MAX = 50
const WEBHOOK_IS_SET =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
const OTHER_POLL = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'

export type PollOptions = {
  /**
   * Telegram holds a poll that repeats the last one within 3 seconds, against tight loops. Tests that stop many bots
   * may not want to wait.
   */
  holdsRepeatedPolls: boolean
}

export type LongPoll = {
  /** `gone` resolves when the client hung up: then nothing is handed out. */
  getUpdates(params: Params, gone: AbortSignal): Promise<unknown[]>
  /** Ends a waiting poll, with the reason it is told. */
  interrupt(reason: string, code?: number): void
}

type Waiting = { fail(error: Error): void }

/** `getUpdates`: an answer at once when there is something, else when something comes or the time is up. */
export function createLongPoll({ core, updates }: Server, options: PollOptions): LongPoll {
  let waiting: Waiting | undefined
  const handedOut = new WeakSet<PendingUpdate>()
  let last = { offset: Number.NaN, at: 0 }

  const interrupt = (reason: string, code = 409): void => {
    waiting?.fail(new BotApiError(code, reason))
    waiting = undefined
  }

  /** An offset confirms everything below it; a negative one keeps that many from the end and forgets the rest. */
  function confirm(offset: number): void {
    const pending = [...updates.pending()]
    const confirmed = offset < 0 ? pending.slice(0, offset) : pending.filter((update) => update.id < offset)
    for (const update of confirmed) {
      // A duplicate the sandbox asked for comes once more, however high the offset; it must have been seen before.
      if (!update.twice || handedOut.has(update)) updates.confirm(update)
    }
  }

  const batch = (limit: number): unknown[] => {
    const ready = updates.pending().slice(0, limit)
    for (const update of ready) handedOut.add(update)
    return ready.map((update) => ({ update_id: update.id, [update.kind]: update.payload }))
  }

  async function wait(timeoutMs: number, gone: AbortSignal): Promise<void> {
    if (timeoutMs <= 0) return
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer)
        core.events.off('update', end)
        gone.removeEventListener('abort', end)
        if (waiting === self) waiting = undefined
        core.isPolled = waiting !== undefined
      }
      const end = (): void => {
        leave()
        resolve()
      }
      const fail = (error: Error): void => {
        leave()
        reject(error)
      }
      const self: Waiting = { fail }
      const timer = setTimeout(end, timeoutMs)
      core.events.on('update', end)
      gone.addEventListener('abort', end)
      waiting = self
      core.isPolled = true
      core.events.emit('poll')
    })
  }

  return {
    interrupt,
    async getUpdates(params, gone) {
      if (core.state.webhook) throw new BotApiError(409, WEBHOOK_IS_SET)
      const offset = params.integer('offset')
      const limit = Math.min(Math.max(params.integer('limit', 100), 1), 100)
      let seconds = Math.min(Math.max(params.integer('timeout'), 0), TIMEOUT_SECONDS_MAX)
      rememberAllowedUpdates(core.state, params)
      interrupt(OTHER_POLL)
      const isRepeated = offset === last.offset && Date.now() < last.at + 3_000
      if (options.holdsRepeatedPolls && isRepeated && seconds < 3) seconds = 3
      last = { offset, at: Date.now() }
      confirm(offset)
      if (updates.pending().length === 0) await wait(seconds * 1_000, gone)
      return gone.aborted ? [] : batch(limit)
    },
  }
}

/** `allowed_updates` is sticky: absent keeps the last list, an empty one means the default kinds. */
export function rememberAllowedUpdates(state: Server['core']['state'], params: Params): void {
  if (!params.has('allowed_updates')) return
  const kinds = params.json('allowed_updates', 'allowed_updates')
  if (!Array.isArray(kinds)) throw badRequest('Expected an Array of String')
  state.allowedUpdates = kinds.map(String)
}
