import { fail, type Result } from '../kit/failure.ts'
import { tokenHash } from '../kit/token.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { appOf } from './app.ts'
import { endConnections } from './end-connections.ts'
import { GRANT_FAILED } from './exchange-code.ts'
import { isRefreshToken, lockActive, newTokens } from './token.ts'
import type { TokenGrant } from './views.ts'

type Input = { clientId: string; refreshToken: string }

/**
 * A fresh pair for a refresh token, which works once (OAU-03). A second time ends the whole connection: two have it, and
 * one of them is a thief. `connect_failed` for no app of ours, `connect_auth_failed`.
 */
export async function refreshTokens(deps: CoreDeps, input: Input): Promise<Result<TokenGrant>> {
  const done = await run(deps, refresh, input)
  if (!done.ok) return done
  return 'reused' in done.value ? { ok: false, failure: GRANT_FAILED } : { ok: true, value: done.value }
}

async function refresh(scope: Scope, input: Input): Promise<TokenGrant | { reused: true }> {
  const { tx, now } = scope
  const app = await appOf(scope, input.clientId)
  if (!isRefreshToken(input.refreshToken)) return fail(GRANT_FAILED)
  const hash = tokenHash(input.refreshToken)
  const known = await tx.connectionToken.findUnique({ where: { tokenHash: hash }, include: { connection: true } })
  if (known?.kind !== 'refresh' || known.connection.appId !== app.id) return fail(GRANT_FAILED)
  const connection = await lockActive(scope, known.connectionId)
  if (!connection) return fail(GRANT_FAILED)
  const { count } = await tx.connectionToken.updateMany({
    where: { tokenHash: hash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  if (count === 0) {
    await endConnections(scope, { id: connection.id }, 'misused')
    return { reused: true }
  }
  return newTokens(scope, connection)
}
