import { setTimeout as pause } from 'node:timers/promises'
import type { Callback } from './callback.ts'
import { signCallback } from './signature.ts'

const ANSWER_WITHIN_MS = 10_000

/** One attempt at handing a callback over: the status OKPay answered with, or why there was no answer. */
export type Attempt = { at: string; status: number | null; problem?: string }

/** A callback on its way, with every attempt so far. It ends `delivered` (a 2xx) or `given_up`. */
export type Delivery = {
  eventId: string
  type: string
  state: 'sending' | 'delivered' | 'given_up'
  attempts: Attempt[]
}

/** Where callbacks go and how. `retryDelaysMs` also bounds the attempts: one more than it has entries. */
export type Wire = {
  callbackUrl: string
  secret: string
  now: () => Date
  retryDelaysMs: readonly number[]
  signal: AbortSignal
}

/** Posts a callback until it is accepted or the delays run out, and keeps `delivery` true after every attempt. */
export async function deliver(wire: Wire, callback: Callback, delivery: Delivery, changed: () => void): Promise<void> {
  for (const delayMs of [...wire.retryDelaysMs, null]) {
    const attempt = await post(wire, callback)
    delivery.attempts.push(attempt)
    const accepted = attempt.status !== null && attempt.status >= 200 && attempt.status < 300
    const last = delayMs === null || wire.signal.aborted
    delivery.state = accepted ? 'delivered' : last ? 'given_up' : 'sending'
    changed()
    if (accepted || last) return
    await pause(delayMs, undefined, { signal: wire.signal }).catch(() => undefined)
  }
}

/** Each attempt is signed anew: the timestamp in a signature is when it was sent, not when the event happened. */
async function post({ callbackUrl, secret, now, signal }: Wire, { id, body }: Callback): Promise<Attempt> {
  const at = now()
  const headers = { 'content-type': 'application/json', ...signCallback(secret, id, at, body) }
  try {
    const response = await fetch(callbackUrl, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    })
    await response.body?.cancel()
    return { at: at.toISOString(), status: response.status }
  } catch (error) {
    return { at: at.toISOString(), status: null, problem: problemOf(error) }
  }
}

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
