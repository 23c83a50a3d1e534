import type { Connection, Shop, User } from '#prisma'
import { type Failure, fail } from '../kit/failure.ts'
import { tokenHash } from '../kit/token.ts'
import type { Scope } from '../kit/use-case.ts'
import { OF_SHOP } from './app.ts'
import { isAccessToken } from './token.ts'
import type { ConnectScope } from './views.ts'

/** Who calls with an access token: the connection it is of, the shop behind the app, and the person who allowed it. */
export type Connected = { connection: Connection; shop: Shop; shopOwner: User; person: User }

const DEAD: Failure = { code: 'connect_auth_failed', why: 'token', again: null }

/**
 * Whose access token it is. One that is unknown, over, or of a connection that has ended is all the same
 * (`connect_auth_failed`); `scope_missing` for what its person did not allow.
 */
export async function connectedBy(scope: Scope, token: string, needs?: ConnectScope): Promise<Connected> {
  const known = isAccessToken(token) ? await found(scope, token) : null
  if (!known) return fail(DEAD)
  const { owner: person, app, ...connection } = known
  if (needs && !connection.scopes.includes(needs)) return fail({ code: 'scope_missing', scope: needs })
  const { owner: shopOwner, ...shop } = app.shop
  return { connection, shop, shopOwner, person }
}

async function found({ tx, now }: Scope, token: string) {
  const row = await tx.connectionToken.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { connection: { include: { owner: true, app: { include: OF_SHOP } } } },
  })
  if (row?.kind !== 'access' || row.expiresAt <= now) return null
  const { connection } = row
  const lasts = connection.state === 'active' && connection.endsAt !== null && connection.endsAt > now
  return lasts && connection.app.removedAt === null ? connection : null
}
