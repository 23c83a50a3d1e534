import type { Core } from './core.ts'
import type { PendingUpdate } from './state.ts'

/** Kinds a bot gets only when it names them in `allowed_updates`. */
const OPT_IN = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

const DAY_MS = 24 * 3_600_000
const LIFE_MS: Record<string, number> = { callback_query: 150_000, inline_query: 30_000, chosen_inline_result: 600_000 }

/** How long a held update waits for another one to overtake it before it is sent in its own time. */
const REORDER_WAIT_MS = 1_000

/** Sandbox faults of delivery, counted down as updates are made. */
export type DeliveryFaults = { duplicate: number; reorder: number }

/** The bot's update queue: filtered when an update is made, as Telegram does, not when it is fetched. */
export type UpdateQueue = {
  faults: DeliveryFaults
  push(kind: string, payload: unknown, key: string): void
  /** Unexpired updates, oldest first. */
  pending(): PendingUpdate[]
  confirm(update: PendingUpdate): void
  clear(): void
}

export function createUpdateQueue(core: Core): UpdateQueue {
  const faults: DeliveryFaults = { duplicate: 0, reorder: 0 }
  let held: (() => void) | undefined

  const enqueue = (kind: string, payload: unknown, key: string): void => {
    const update: PendingUpdate = {
      id: core.state.nextUpdateId++,
      kind,
      payload,
      key,
      expiresAt: core.now().getTime() + (LIFE_MS[kind] ?? DAY_MS),
    }
    if (faults.duplicate > 0) {
      faults.duplicate -= 1
      update.twice = true
    }
    core.state.updates.push(update)
    core.events.emit('update')
  }

  const releaseHeld = (): void => {
    const release = held
    held = undefined
    release?.()
  }

  return {
    faults,
    push(kind, payload, key) {
      if (!isWanted(core.state.allowedUpdates, kind)) return
      if (faults.reorder > 0 && !held) {
        faults.reorder -= 1
        held = () => enqueue(kind, payload, key)
        setTimeout(releaseHeld, REORDER_WAIT_MS).unref()
        return
      }
      enqueue(kind, payload, key)
      releaseHeld()
    },
    pending() {
      const now = core.now().getTime()
      core.state.updates = core.state.updates.filter((update) => update.expiresAt > now)
      return core.state.updates
    },
    confirm(update) {
      if (update.twice) {
        update.twice = false
        return
      }
      core.state.updates = core.state.updates.filter((other) => other !== update)
    },
    clear() {
      core.state.updates = []
    },
  }
}

function isWanted(allowed: string[] | null, kind: string): boolean {
  return allowed === null || allowed.length === 0 ? !OPT_IN.has(kind) : allowed.includes(kind)
}
