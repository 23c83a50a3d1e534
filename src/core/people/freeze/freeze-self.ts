import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { actingUser } from '../actor.ts'
import { mailUser } from '../mail-user.ts'

/**
 * Stops everything going out. The change waits for payments that are being booked and stands before every later one.
 * An account that is frozen or restricted already stays as it is.
 */
export const freezeSelf: UseCase<{ actor: ChatRef }, null> = async (scope, { actor }) => {
  const user = await actingUser(scope, actor)
  const { count } = await scope.tx.user.updateMany({
    where: { id: user.id, state: 'active' },
    data: { state: 'frozen_by_user' },
  })
  if (count === 0) return null
  await audit(scope, actor, 'account.frozen', `user:${user.id}`)
  await mailUser(scope, user, 'account_frozen')
  return null
}
