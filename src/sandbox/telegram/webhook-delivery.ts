import { asStrings } from './request-body.ts'
import type { PendingUpdate } from './world/state.ts'
import type { Server } from './world/world.ts'

const ANSWER_WAIT_MS = 60_000
const RETRY_MS_MAX = 60_000
const RETRY_AFTER_SECONDS_MAX = 3_600
const GONE_DROP_MS = 23 * 3_600_000

/** Methods that cannot be called by answering a webhook. */
const NOT_IN_RESPONSE = /^(get.*|setwebhook|deletewebhook|close|logout)$/i

type Attempt = { fails: number; wakeAt: number; flying: boolean }

export type WebhookDelivery = {
  info(): { last_error_date?: number; last_error_message?: string }
  /** Forgets past failures, for a webhook that was just set. */
  reset(): void
  stop(): void
}

/**
 * Posts updates to the webhook: one in flight per queue key, only 2xx confirms, the first retry at once and then
 * ever later. A method in the answer is executed through `call`.
 */
export function createWebhookDelivery(
  { core, updates }: Server,
  call: (method: string, params: Record<string, string>) => Promise<unknown>,
): WebhookDelivery {
  const attempts = new Map<PendingUpdate, Attempt>()
  const stopping = new AbortController()
  let lastError: { at: number; text: string } | undefined
  let goneSince = 0
  let timer: NodeJS.Timeout | undefined

  function pump(): void {
    clearTimeout(timer)
    const { webhook } = core.state
    if (!webhook || stopping.signal.aborted) return
    const now = Date.now()
    const busy = new Set([...attempts].flatMap(([update, attempt]) => (attempt.flying ? [update.key] : [])))
    let nextAt = Number.POSITIVE_INFINITY
    for (const update of updates.pending()) {
      if (busy.has(update.key)) continue
      // Whatever waits for its retry holds up the rest of its queue, so that order within a chat is kept.
      busy.add(update.key)
      const attempt = attempts.get(update) ?? { fails: 0, wakeAt: 0, flying: false }
      if (attempt.wakeAt > now) nextAt = Math.min(nextAt, attempt.wakeAt)
      else if ([...attempts.values()].filter((other) => other.flying).length < webhook.maxConnections) {
        attempts.set(update, attempt)
        attempt.flying = true
        void deliver(update, attempt).finally(pump)
      }
    }
    if (Number.isFinite(nextAt)) timer = setTimeout(pump, nextAt - now)
  }

  async function deliver(update: PendingUpdate, attempt: Attempt): Promise<void> {
    const { webhook } = core.state
    if (!webhook) return
    let retryAfter = 0
    try {
      const response = await post(webhook.url, webhook.secret, update)
      const body = await response.text()
      if (response.ok) {
        goneSince = 0
        updates.confirm(update)
        attempts.delete(update)
        await execute(body)
        return
      }
      noteGone(response.status)
      retryAfter = Number(response.headers.get('retry-after')) || 0
      fail(`Wrong response from the webhook: ${response.status} ${response.statusText}`)
    } catch (error) {
      fail(reasonOf(error))
    }
    attempt.flying = false
    attempt.fails += 1
    attempt.wakeAt = Date.now() + delayMs(attempt.fails, retryAfter)
  }

  async function post(url: string, secret: string, update: PendingUpdate): Promise<Response> {
    return await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}) },
      body: JSON.stringify({ update_id: update.id, [update.kind]: update.payload }),
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(ANSWER_WAIT_MS)]),
    })
  }

  async function execute(body: string): Promise<void> {
    const answer = parseObject(body)
    const method = answer?.method
    if (!answer || typeof method !== 'string' || NOT_IN_RESPONSE.test(method)) return
    const { method: _, ...params } = answer
    // The bot never learns what became of it, exactly as on the real service.
    await call(method, asStrings(params)).catch(() => undefined)
  }

  function fail(text: string): void {
    if (!stopping.signal.aborted) lastError = { at: Math.floor(core.now().getTime() / 1000), text }
  }

  function noteGone(status: number): void {
    if (status !== 410) goneSince = 0
    else if (goneSince === 0) goneSince = core.now().getTime()
    else if (core.now().getTime() - goneSince > GONE_DROP_MS) core.state.webhook = null
  }

  core.events.on('update', pump)
  pump()

  return {
    info: () => (lastError ? { last_error_date: lastError.at, last_error_message: lastError.text } : {}),
    reset() {
      lastError = undefined
      attempts.clear()
      pump()
    },
    stop() {
      clearTimeout(timer)
      core.events.off('update', pump)
      stopping.abort()
    },
  }
}

/** The first retry comes at once, then after 1, 2, 4 ... seconds, unless the webhook itself names a time. */
function delayMs(fails: number, retryAfterSeconds: number): number {
  if (retryAfterSeconds > 0) return Math.min(retryAfterSeconds, RETRY_AFTER_SECONDS_MAX) * 1_000
  return fails === 1 ? 0 : Math.min(1_000 * 2 ** (fails - 2), RETRY_MS_MAX)
}

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown): string {
  const isTimeout = error instanceof Error && error.name === 'TimeoutError'
  return isTimeout ? 'Read timeout expired' : 'Connection refused'
}
