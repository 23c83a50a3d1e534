import type { DeliveryReason } from '#core'

/** What the guard at the connection says of an address inside; it has no code of its own. */
const REFUSED = /is not allowed\. Because/
const NAMELESS: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA', 'ETIMEOUT'])
const SLOW: ReadonlySet<unknown> = new Set(['ABORT_ERR', 'ETIMEDOUT'])
const TLS = /^(?:ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/

/** Why nothing was said, in a word a shop can act on; what the error itself says stays here. */
export function reasonOf(error: Error & { code?: unknown }): DeliveryReason {
  const { code, name, message } = error
  if (REFUSED.test(message)) return 'address_refused'
  if (SLOW.has(code) || name === 'TimeoutError' || name === 'AbortError') return 'timeout'
  if (NAMELESS.has(code)) return 'name_not_found'
  return typeof code === 'string' && TLS.test(code) ? 'tls_failed' : 'connection_failed'
}
