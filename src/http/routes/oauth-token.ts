import type { Core, Result, TokenGrant } from '#core'
import { clientOf, readForm } from '../kit/oauth/form.ts'
import { oauthError, oauthJson, oauthRefusal } from '../kit/oauth/reply.ts'
import { defineRoute } from '../kit/route.ts'

/** A server refreshes every quarter of an hour for each person; this is for hundreds behind one address. */
const A_MINUTE = 600

type Form = ReadonlyMap<string, string>
type Client = { clientId: string }

const ANSWERS = {
  400: '`error`: invalid_request, invalid_grant or unsupported_grant_type',
  401: '`error`: invalid_client: no app of ours, or one that shows a secret, which apps do not have here',
  429: 'Asked too often from one address; Retry-After says when again',
}

/** Tokens for a code, or for a refresh token (OAU-01 to OAU-03). */
const token = defineRoute({
  method: 'post',
  path: '/oauth/token',
  audience: 'machines',
  body: 'raw',
  perMinute: A_MINUTE,
  api: {
    summary:
      'Tokens of a connection, as RFC 6749 has it: a form with grant_type authorization_code (code, redirect_uri, client_id, code_verifier) or refresh_token (refresh_token, client_id). No client secret: PKCE proves your app. A code and a refresh token work once; a second time ends the connection',
    answers: {
      200: '`access_token` (15 minutes, or until the connection ends), `refresh_token`, `token_type` Bearer, `expires_in`, `scope`',
      ...ANSWERS,
    },
  },
  async run(call) {
    const form = readForm(call)
    const client = form && clientOf(call, form)
    if (!form || !client) return oauthError('invalid_request')
    if (client === 'secret') return oauthError('invalid_client')
    const granted = await grantFor(call.deps.core, form, client)
    if (granted === null) return oauthError('invalid_request')
    if (granted === undefined) return oauthError('unsupported_grant_type')
    if (!granted.ok) return oauthRefusal(granted.failure)
    const { accessToken, refreshToken, expiresInSeconds, scopes } = granted.value
    return oauthJson({
      ...{ access_token: accessToken, token_type: 'Bearer', expires_in: expiresInSeconds },
      ...{ refresh_token: refreshToken, scope: scopes.join(' ') },
    })
  },
})

/** Null where something is missing; undefined for a kind of grant that is none of ours. */
async function grantFor(core: Core, form: Form, client: Client): Promise<Result<TokenGrant> | null | undefined> {
  const kind = form.get('grant_type')
  if (kind === 'authorization_code') {
    const [code, redirectUri, verifier] = [form.get('code'), form.get('redirect_uri'), form.get('code_verifier')]
    if (code === undefined || redirectUri === undefined || verifier === undefined) return null
    return core.exchangeCode({ ...client, code, redirectUri, verifier })
  }
  if (kind !== 'refresh_token') return kind === undefined ? null : undefined
  const refreshToken = form.get('refresh_token')
  return refreshToken === undefined ? null : core.refreshTokens({ ...client, refreshToken })
}

/** An app gives a connection back (RFC 7009). */
const revoke = defineRoute({
  method: 'post',
  path: '/oauth/revoke',
  audience: 'machines',
  body: 'raw',
  perMinute: A_MINUTE,
  api: {
    summary: 'Ends the connection that a token is of, as RFC 7009 has it: a form with token and client_id',
    answers: { 200: 'It has ended, or the token was of no connection of this app', ...ANSWERS },
  },
  async run(call) {
    const form = readForm(call)
    const client = form && clientOf(call, form)
    const given = form?.get('token')
    if (!client || given === undefined) return oauthError('invalid_request')
    if (client === 'secret') return oauthError('invalid_client')
    const done = await call.deps.core.revokeToken({ ...client, token: given })
    return done.ok ? oauthJson({}) : oauthRefusal(done.failure)
  },
})

export default [token, revoke]
