import { fail } from '../kit/failure.ts'
import { after } from '../kit/time.ts'
import { newToken, tokenHash } from '../kit/token.ts'
import { twoDigits } from '../kit/two-digits.ts'
import type { UseCase } from '../kit/use-case.ts'
import { appOf } from './app.ts'
import { REQUEST_LIVES } from './request.ts'
import { scopesOf } from './terms.ts'
import type { SentBack } from './views.ts'

/** What stands in the address an app sends a browser to; null where it is not there. `browser`: names that browser. */
export type ConnectAsked = {
  clientId: string | null
  redirectUri: string | null
  responseType: string | null
  scope: string | null
  state: string | null
  challenge: string | null
  method: string | null
  browser: string
}

const CHALLENGE = /^[A-Za-z0-9_-]{43}$/
const STATE = /^[\x20-\x7e]{1,512}$/

/**
 * Begins the visit of somebody whom an app sent here. `connect_failed` where it is no app of ours, or wants them sent to
 * where it never said (OAU-02): nobody is sent anywhere then. Everything else that is wrong is told the app.
 */
export const beginConnect: UseCase<ConnectAsked, { token: string } | SentBack> = async (scope, asked) => {
  const app = await appOf(scope, asked.clientId ?? '')
  const { redirectUri, state, challenge } = asked
  if (redirectUri === null || !app.redirectUris.includes(redirectUri))
    return fail({ code: 'connect_failed', why: 'app', again: null })
  const error = problemOf(asked)
  if (error || challenge === null) {
    const said = state !== null && STATE.test(state) ? { state } : {}
    return { redirectUri, params: { error: error ?? 'invalid_request', ...said } }
  }
  const token = newToken(scope, 16)
  await scope.tx.connectRequest.create({
    data: {
      ...{ id: scope.newId(), appId: app.id, tokenHash: tokenHash(token), browserHash: tokenHash(asked.browser) },
      ...{ number: twoDigits(scope), redirectUri, askedState: state, challenge },
      scopes: scopesOf((asked.scope ?? '').split(' ')),
      ...{ createdAt: scope.now, expiresAt: after(scope.now, REQUEST_LIVES) },
    },
    select: { id: true },
  })
  return { token }
}

/** What OAuth calls it; PKCE with S256 and nothing less (OAU-01), and no default of what is allowed. */
function problemOf({ responseType, scope, state, challenge, method }: ConnectAsked): string | null {
  if (responseType !== 'code') return responseType === null ? 'invalid_request' : 'unsupported_response_type'
  if (method !== 'S256' || challenge === null || !CHALLENGE.test(challenge)) return 'invalid_request'
  if (state !== null && !STATE.test(state)) return 'invalid_request'
  const wanted = (scope ?? '').split(' ')
  return scopesOf(wanted).length === new Set(wanted).size ? null : 'invalid_scope'
}
