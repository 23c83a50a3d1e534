import type { UseCase } from '../../kit/use-case.ts'
import { findLink } from '../link/link.ts'
import { keepDraft } from './draft.ts'
import { viewSecondFactor } from './get-second-factor.ts'
import { newSecret, otpauthUri } from './totp.ts'
import type { NewAuthenticator } from './views.ts'

/** Makes a secret for a new authenticator. It counts once a code of it has been typed; it lives as long as the link. */
export const beginAuthenticator: UseCase<{ token: string }, NewAuthenticator> = async (scope, { token }) => {
  const { subject: userId, expiresAt } = await findLink(scope, token, 'second_factor')
  const secret = newSecret(scope.random)
  await keepDraft(scope, userId, secret, expiresAt)
  const { okpayId } = await scope.tx.user.findUniqueOrThrow({ where: { id: userId }, select: { okpayId: true } })
  return { ...(await viewSecondFactor(scope, userId)), secret, uri: otpauthUri(secret, okpayId) }
}
