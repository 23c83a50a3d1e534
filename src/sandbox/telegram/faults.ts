import { BotApiError } from './bot-api-error.ts'
import type { DeliveryFaults } from './world/updates.ts'

/**
 * What may go wrong on purpose: an error code for a method's next calls; `lost`: it is done, but the answer never comes;
 * `reset`: the connection breaks before anything is done; and for `method: "updates"` how they are delivered.
 */
export const FAULT_CODES = [400, 429, 500, 502, 403, 'lost', 'reset', 'duplicate', 'reorder'] as const

export type Fault = {
  /** A method's name, `*` for any, or `updates`. */
  method: string
  code: (typeof FAULT_CODES)[number]
  times: number
  /** Seconds, for 429. */
  retryAfter?: number | undefined
}

export type Faults = {
  add(fault: Fault): void
  clear(): void
  /** The fault the next call of this method meets, counted down. */
  take(method: string): Fault | undefined
}

export function createFaults(delivery: DeliveryFaults): Faults {
  const faults: Fault[] = []
  return {
    add(fault) {
      if (fault.code === 'duplicate' || fault.code === 'reorder') delivery[fault.code] += fault.times
      else faults.push({ ...fault, method: fault.method.toLowerCase() })
    },
    clear() {
      faults.length = 0
      Object.assign(delivery, { duplicate: 0, reorder: 0 })
    },
    take(method) {
      // `*` means what a bot does, not how it listens: a broken getUpdates is asked for by name.
      const fits = (fault: Fault) => fault.method === method || (fault.method === '*' && method !== 'getupdates')
      const fault = faults.find((one) => one.times > 0 && fits(one))
      if (fault) fault.times -= 1
      return fault
    },
  }
}

/** The refusal a numbered fault stands for. */
export function faultError(code: number, retryAfter = 1): BotApiError {
  if (code === 429)
    return new BotApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter })
  if (code === 400) return new BotApiError(400, 'Bad Request: message text is refused')
  if (code === 403) return new BotApiError(403, 'Forbidden: bot was blocked by the user')
  return new BotApiError(code, code === 502 ? 'Bad Gateway' : 'Internal Server Error')
}
