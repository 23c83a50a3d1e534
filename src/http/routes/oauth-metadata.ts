import { CONNECT_SCOPES } from '#core'
import { json } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'

/** What a program finds out about our authorisation server by itself (RFC 8414). */
export default defineRoute({
  method: 'get',
  path: '/.well-known/oauth-authorization-server',
  audience: 'machines',
  api: {
    summary: 'Where and how apps are connected (RFC 8414)',
    answers: { 200: 'The addresses, and what is understood there' },
  },
  run: ({ deps: { publicUrl } }) =>
    json(200, {
      issuer: publicUrl,
      authorization_endpoint: `${publicUrl}/oauth/authorize`,
      token_endpoint: `${publicUrl}/oauth/token`,
      revocation_endpoint: `${publicUrl}/oauth/revoke`,
      service_documentation: `${publicUrl}/docs`,
      scopes_supported: CONNECT_SCOPES,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      revocation_endpoint_auth_methods_supported: ['none'],
      authorization_response_iss_parameter_supported: true,
    }),
})
