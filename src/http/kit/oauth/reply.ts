import type { Failure } from '#core'
import { json, type Reply } from '../reply.ts'

type OAuthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unsupported_grant_type'
  | 'temporarily_unavailable'

const NOT_KEPT = { 'cache-control': 'no-store', pragma: 'no-cache' }

/** An answer that no cache keeps (RFC 6749, 5.1). */
export const oauthJson = (value: object): Reply => ({ ...json(200, value), headers: NOT_KEPT })

/** A refusal as RFC 6749, 5.2 has it; `code`: what chat and pages call it. */
export function oauthError(error: OAuthError, code?: Failure['code']): Reply {
  const status = error === 'invalid_client' ? 401 : 400
  const challenge = status === 401 ? { 'www-authenticate': 'Basic realm="OKPay"' } : {}
  return { ...json(status, { error, ...(code && { code }) }), headers: { ...NOT_KEPT, ...challenge } }
}

/** What the core refused, in OAuth's words. */
export function oauthRefusal(failure: Failure): Reply {
  if (failure.code === 'connect_failed') return oauthError('invalid_client', failure.code)
  if (failure.code !== 'connect_auth_failed') return oauthError('temporarily_unavailable', failure.code)
  return oauthError('invalid_grant', failure.code)
}
