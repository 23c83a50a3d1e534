import type { ConnectAgain } from '#core'

/** The page on which an app asks once more what it asked before: a fresh visit, answered in the same place. */
export function connectAgainUrl({ publicUrl }: { publicUrl: string }, asked: ConnectAgain): string {
  const { clientId, redirectUri, state, challenge, scopes } = asked
  const query = new URLSearchParams({
    ...{ response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope: scopes.join(' ') },
    ...(state !== null && { state }),
    ...{ code_challenge: challenge, code_challenge_method: 'S256' },
  })
  return `${publicUrl}/oauth/authorize?${query}`
}
