import type { Connection } from '#prisma'
import { after, earlier, MINUTE, SECOND } from '../kit/time.ts'
import { newToken, tokenHash } from '../kit/token.ts'
import type { Scope } from '../kit/use-case.ts'
import { scopesOf } from './terms.ts'
import type { TokenGrant } from './views.ts'

/** OAU-03. */
const ACCESS_LIVES = 15 * MINUTE
const ACCESS = 'okp_at_'
const REFRESH = 'okp_rt_'

/** A token of a kind, as it is shown: recognisable, so that whoever scans repositories for secrets finds it. */
export const isAccessToken = (token: string): boolean => /^okp_at_[A-Za-z0-9_-]{43}$/.test(token)
export const isRefreshToken = (token: string): boolean => /^okp_rt_[A-Za-z0-9_-]{43}$/.test(token)

/** A fresh pair for a connection; only hashes are kept. Neither outlives the connection. */
export async function newTokens(scope: Scope, { id, endsAt, scopes }: Connection): Promise<TokenGrant> {
  const { tx, now } = scope
  const end = endsAt ?? now
  const accessEnds = earlier(after(now, ACCESS_LIVES), end)
  const accessToken = ACCESS + newToken(scope, 32)
  const refreshToken = REFRESH + newToken(scope, 32)
  const row = { connectionId: id, createdAt: now }
  await tx.connectionToken.createMany({
    data: [
      { ...row, kind: 'access', tokenHash: tokenHash(accessToken), expiresAt: accessEnds },
      { ...row, kind: 'refresh', tokenHash: tokenHash(refreshToken), expiresAt: end },
    ],
  })
  const expiresInSeconds = Math.floor((accessEnds.getTime() - now.getTime()) / SECOND)
  return { accessToken, refreshToken, expiresInSeconds, scopes: scopesOf(scopes) }
}

/** Locks a connection that lasts: whoever ends it and whoever is given tokens for it do so one after the other. */
export async function lockActive({ tx, now }: Scope, id: string): Promise<Connection | null> {
  await tx.$queryRaw`select id from connection where id = ${id}::uuid for no key update`
  return tx.connection.findFirst({ where: { id, state: 'active', endsAt: { gt: now } } })
}
