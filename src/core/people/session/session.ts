import type { WebSession } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { after, HOUR, MINUTE } from '../../kit/time.ts'
import { newToken, tokenHash } from '../../kit/token.ts'
import type { Scope } from '../../kit/use-case.ts'
import { BROWSERS, type Device, type SessionView, SYSTEMS } from '../views.ts'

/** A session ends this long after its last page, and this long after logging in whatever happens. */
export const SESSION_IDLE = 15 * MINUTE
const SESSION_LIFE = 8 * HOUR

/** Opens a session under a secret that was never used before. Returns its id, and the secret that exists only here. */
export async function newSession(scope: Scope, userId: string, device: Device) {
  const [id, token] = [scope.newId(), newToken(scope, 32)]
  const { now } = scope
  await scope.tx.webSession.create({
    data: {
      id,
      tokenHash: tokenHash(token),
      userId,
      ...device,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: after(now, SESSION_LIFE),
    },
    select: { id: true },
  })
  return { id, token }
}

/** What a session that has not ended looks like in the database. */
export const stillLive = ({ now }: Pick<Scope, 'now'>) => ({
  expiresAt: { gt: now },
  lastSeenAt: { gt: after(now, -SESSION_IDLE) },
})

/** The session behind a cookie. `session_ended` when it was idle too long, is too old, was ended, or never was. */
export async function liveSession(scope: Scope, token: string): Promise<WebSession> {
  const where = { tokenHash: tokenHash(token), ...stillLive(scope) }
  return (await scope.tx.webSession.findFirst({ where })) ?? fail({ code: 'session_ended' })
}

/** Ends a person's sessions, all but one if one is named. Returns how many that were. */
export async function endSessions({ tx }: Scope, userId: string, except: string | null = null): Promise<number> {
  const { count } = await tx.webSession.deleteMany({ where: { userId, ...(except && { id: { not: except } }) } })
  return count
}

/** A session as its owner sees it. @param current the id of the one that asks */
export const viewSession = (session: WebSession, current: string | null): SessionView => ({
  id: session.id,
  device: deviceOf(session),
  createdAt: session.createdAt,
  lastSeenAt: session.lastSeenAt,
  current: session.id === current,
})

const deviceOf = ({ browser, system }: Pick<WebSession, 'browser' | 'system'>): Device => ({
  browser: BROWSERS.find((known) => known === browser) ?? null,
  system: SYSTEMS.find((known) => known === system) ?? null,
})
