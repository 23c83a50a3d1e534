import type { Api } from 'grammy'
import type { WebhookState } from '#core'

export type WebhookSeen = { state: WebhookState; waiting: number }

/** So many updates wait, and nobody takes them. */
const WAITING_MAX = 500
/** A failure longer ago than this is over. */
const FAILED_LATELY_SECONDS = 5 * 60

/**
 * What Telegram says of where it posts our updates (TG-12).
 * @param ours the address we gave it; empty where we ask for updates ourselves
 */
export async function lookAtWebhook(api: Api, ours: string, now: Date): Promise<WebhookSeen> {
  const info = await api.getWebhookInfo()
  const waiting = info.pending_update_count
  if ((info.url ?? '') !== ours) return { state: 'changed', waiting }
  if (waiting > WAITING_MAX) return { state: 'waiting', waiting }
  const failedAgo = now.getTime() / 1000 - (info.last_error_date ?? 0)
  return { state: waiting > 0 && failedAgo < FAILED_LATELY_SECONDS ? 'failing' : 'ours', waiting }
}
