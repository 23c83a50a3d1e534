import { tokenHash } from '../kit/token.ts'
import type { UseCase } from '../kit/use-case.ts'
import { appOf } from './app.ts'
import { endConnections } from './end-connections.ts'

/**
 * An app gives a connection back (RFC 7009): any token of it ends all of it. A token of nobody, or of another app, changes
 * nothing, and the answer is the same.
 */
export const revokeToken: UseCase<{ clientId: string; token: string }, null> = async (scope, input) => {
  const app = await appOf(scope, input.clientId)
  const known = await scope.tx.connectionToken.findUnique({
    where: { tokenHash: tokenHash(input.token) },
    include: { connection: { select: { id: true, appId: true } } },
  })
  if (known?.connection.appId === app.id) await endConnections(scope, { id: known.connection.id }, 'app_revoked')
  return null
}
