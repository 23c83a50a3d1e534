import { asStrings } from './request-body.ts'
import { createAttempts } from './webhook-attempts.ts'
import { postUpdate } from './webhook-post.ts'
import { unixSeconds } from './world/core.ts'
import type { PendingUpdate } from './world/state.ts'
import type { Server } from './world/world.ts'

/** A webhook that says 410 for this long is taken away. */
const GONE_SECONDS_MAX = 23 * 3_600

/** Methods that cannot be called by answering a webhook. */
const NOT_IN_RESPONSE = /^(get.*|setwebhook|deletewebhook|close|logout)$/i

export type WebhookDelivery = {
  info(): { last_error_date?: number; last_error_message?: string }
  /** Forgets past failures, for a webhook that was just set. */
  reset(): void
  stop(): void
}

/** Posts updates to the webhook: one in flight per queue key, retried until 2xx. A method in the answer goes to `call`. */
export function createWebhookDelivery(
  { core, updates }: Server,
  call: (method: string, params: Record<string, string>) => Promise<unknown>,
): WebhookDelivery {
  const attempts = createAttempts()
  const stopping = new AbortController()
  let lastError: { last_error_date: number; last_error_message: string } | undefined
  let goneSince: number | undefined
  let timer: NodeJS.Timeout | undefined

  function pump(): void {
    clearTimeout(timer)
    const { webhook } = core.state
    if (!webhook || stopping.signal.aborted) return
    const { ready, lookAt } = attempts.next(updates.pending(), webhook.maxConnections, Date.now())
    for (const update of ready) {
      attempts.begin(update)
      void deliver(update).finally(pump)
    }
    if (Number.isFinite(lookAt)) timer = setTimeout(pump, lookAt - Date.now())
  }

  async function deliver(update: PendingUpdate): Promise<void> {
    const { webhook } = core.state
    if (!webhook) return
    const result = await postUpdate(webhook, update, stopping.signal)
    if (stopping.signal.aborted) return
    noteGone(result.ok ? 200 : result.status)
    if (result.ok) {
      updates.confirm(update)
      attempts.delivered(update)
      await execute(result.body)
    } else {
      lastError = { last_error_date: unixSeconds(core), last_error_message: result.reason }
      attempts.failed(update, Date.now(), result.retryAfterSeconds)
    }
  }

  async function execute(body: string): Promise<void> {
    const { method, ...params } = parseObject(body)
    if (typeof method !== 'string' || NOT_IN_RESPONSE.test(method)) return
    // The bot never learns what became of it, exactly as on the real service.
    await call(method, asStrings(params)).catch(() => undefined)
  }

  function noteGone(status: number | undefined): void {
    goneSince = status === 410 ? (goneSince ?? unixSeconds(core)) : undefined
    if (goneSince !== undefined && unixSeconds(core) - goneSince > GONE_SECONDS_MAX) core.state.webhook = null
  }

  core.events.on('update', pump)
  pump()

  return {
    info: () => ({ ...lastError }),
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

function parseObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
