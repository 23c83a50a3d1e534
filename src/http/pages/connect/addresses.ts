import type { ConnectAgain, SentBack } from '#core'

/** The page of a visit. */
export const connectPath = (token: string): string => `/oauth/authorize/${token}`

/** Opens the visit's card in the chat with the bot at that address. */
export function connectDeepLink(botUrl: string, token: string): string {
  const url = new URL(botUrl)
  url.searchParams.set('start', `connect_${token}`)
  return url.href
}

/** Where an app has to send a browser to ask once more. */
export function againPath({ clientId, redirectUri, state, challenge, scopes }: ConnectAgain, locale: string): string {
  const query = new URLSearchParams({
    ...{ response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope: scopes.join(' ') },
    ...(state !== null && { state }),
    ...{ code_challenge: challenge, code_challenge_method: 'S256', lang: locale },
  })
  return `/oauth/authorize?${query}`
}

/**
 * The app's own address with what it is told, and who says so (RFC 9207). What stands in the address already stays as it
 * is, letter by letter.
 */
export function sentBackTo({ redirectUri, params }: SentBack, issuer: string): string {
  const query = new URLSearchParams({ ...params, iss: issuer })
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`
}
