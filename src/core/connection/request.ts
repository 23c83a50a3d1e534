import type { ConnectRequest } from '#prisma'
import { fail } from '../kit/failure.ts'
import { MINUTE } from '../kit/time.ts'
import { tokenHash } from '../kit/token.ts'
import type { Scope } from '../kit/use-case.ts'
import { type AppOfShop, clientIdOf, OF_SHOP } from './app.ts'
import { scopesOf } from './terms.ts'
import type { ConnectAgain, ConnectStanding } from './views.ts'

/** How long somebody has to answer. */
export const REQUEST_LIVES = 10 * MINUTE

export type RequestOfApp = ConnectRequest & { app: AppOfShop }

/** The visit of that token. `connect_failed` for anything that is none, or none any more. */
export async function requestOf({ tx }: Scope, token: string): Promise<RequestOfApp> {
  const row = await tx.connectRequest.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { app: { include: OF_SHOP } },
  })
  return row ?? fail({ code: 'connect_failed', why: 'unknown', again: null })
}

/** How it stands at a moment: one that nobody answered in time has expired, whatever is written. */
export function standingOf({ standing, expiresAt }: Pick<ConnectRequest, 'standing' | 'expiresAt'>, now: Date) {
  return (standing === 'open' && expiresAt <= now ? 'expired' : standing) as ConnectStanding
}

/** What asking once more takes. */
export const againOf = ({ app, redirectUri, askedState, challenge, scopes }: RequestOfApp): ConnectAgain => ({
  ...{ clientId: clientIdOf(app.id), redirectUri, state: askedState, challenge, scopes: scopesOf(scopes) },
})

/** Refuses (`consent_expired`, `consent_denied`, `connect_auth_failed`, `connect_failed`) what is open no more. */
export function refuseAnswered(request: RequestOfApp, now: Date): void {
  // First: what is gone is not to be asked again.
  refuseGone(request)
  const again = againOf(request)
  const standing = standingOf(request, now)
  if (standing === 'expired') fail({ code: 'consent_expired', again })
  if (standing === 'denied') fail({ code: 'consent_denied', again })
  if (standing === 'failed') fail({ code: 'connect_auth_failed', why: 'number', again })
  if (standing === 'granted') fail({ code: 'connect_failed', why: 'answered', again })
}

/** Whether the app of a visit is gone, or the address it came from: nobody is sent there any more, nor asked again. */
export const isGone = ({ app: { removedAt, redirectUris }, redirectUri }: RequestOfApp): boolean =>
  removedAt !== null || !redirectUris.includes(redirectUri)

/** Refuses (`connect_failed`) the visit of an app that is gone, or whose address is. */
export function refuseGone(request: RequestOfApp): void {
  if (isGone(request)) fail({ code: 'connect_failed', why: 'app', again: null })
}

/** The number of a visit among two that are not: always the same three, in an order that says nothing. */
export function choicesOf({ number, tokenHash: hash }: Pick<ConnectRequest, 'number' | 'tokenHash'>): number[] {
  const found = new Set([number])
  for (const byte of hash) if (found.size < 3) found.add(10 + (byte % 90))
  for (let other = 10; found.size < 3; other++) found.add(other)
  return [...found].toSorted((one, other) => one - other)
}
