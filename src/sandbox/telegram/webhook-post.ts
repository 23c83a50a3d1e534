import type { PendingUpdate, Webhook } from './world/state.ts'

const ANSWER_WAIT_MS = 60_000

export type PostResult =
  | { ok: true; body: string }
  | { ok: false; status?: number; retryAfterSeconds: number; reason: string }

/** One delivery of one update, as Telegram makes it: only 2xx counts, redirects do not. */
export async function postUpdate(webhook: Webhook, update: PendingUpdate, stop: AbortSignal): Promise<PostResult> {
  const secret = webhook.secret ? { 'x-telegram-bot-api-secret-token': webhook.secret } : {}
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', ...secret },
      body: JSON.stringify({ update_id: update.id, [update.kind]: update.payload }),
      signal: AbortSignal.any([stop, AbortSignal.timeout(ANSWER_WAIT_MS)]),
    })
    const body = await response.text()
    if (response.ok) return { ok: true, body }
    const { status, statusText } = response
    const retryAfterSeconds = Number(response.headers.get('retry-after')) || 0
    return { ok: false, status, retryAfterSeconds, reason: `Wrong response from the webhook: ${status} ${statusText}` }
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError'
    return { ok: false, retryAfterSeconds: 0, reason: isTimeout ? 'Read timeout expired' : 'Connection refused' }
  }
}
