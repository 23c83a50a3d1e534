import { badRequest } from './bot-api-error.ts'
import { rememberAllowedUpdates } from './long-poll.ts'
import type { Params } from './params.ts'
import type { Webhook } from './world/state.ts'
import type { Server } from './world/world.ts'

const PORTS = new Set(['80', '88', '443', '8443'])
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

/**
 * Reads and checks `setWebhook`; no URL means none is wanted any more.
 *
 * LAXER THAN TELEGRAM, here and nowhere else: a plain-http URL on any port of this very machine is taken,
 * because a development machine has no certificate. On the real service only https and four ports work.
 */
export function readWebhook(params: Params): Webhook | null {
  const url = params.text('url').trim()
  if (url === '') return null
  const secret = params.text('secret_token')
  if (secret.length > 256) throw badRequest('secret token is too long')
  if (!/^[\w-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters')
  let target: URL
  try {
    target = new URL(url.includes('://') ? url : `https://${url}`)
  } catch {
    throw badRequest('invalid webhook URL specified')
  }
  if (!LOOPBACK.has(target.hostname)) checkPublicTarget(target)
  const maxConnections = Math.min(Math.max(params.integer('max_connections', 40), 1), 100)
  return { url, secret, maxConnections, ...(params.has('ip_address') ? { ip: params.text('ip_address') } : {}) }
}

function checkPublicTarget(target: URL): void {
  if (target.protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  if (!PORTS.has(target.port || '443')) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  }
  if (!target.hostname.includes('.')) throw badRequest('bad webhook: Failed to resolve host: Name or service not known')
}

/** Puts a webhook in place, or takes it away; says in Telegram's words what happened. */
export function setWebhook({ core, updates }: Server, params: Params, webhook: Webhook | null): string {
  const before = core.state.webhook
  if (webhook) rememberAllowedUpdates(core.state, params)
  if (params.flag('drop_pending_updates')) updates.clear()
  core.state.webhook = webhook
  if (webhook) return JSON.stringify(before) === JSON.stringify(webhook) ? 'Webhook is already set' : 'Webhook was set'
  return before ? 'Webhook was deleted' : 'Webhook is already deleted'
}
