import type { UseCase } from '../kit/use-case.ts'
import { userPlace, viewerOf } from './actor.ts'
import { coolingUntil } from './cooling.ts'
import { maskEmail } from './email.ts'
import { stillLive } from './session/session.ts'
import type { Actor, SecurityView } from './views.ts'

/** What protects an account, as its owner sees it. */
export const getSecurity: UseCase<{ actor: Actor }, SecurityView> = async (scope, { actor }) => {
  const { user } = await viewerOf(scope, actor)
  return {
    emailMasked: maskEmail(scope.keyring.open(user.dataKey, userPlace('email', user.id), user.email)),
    sessions: await scope.tx.webSession.count({ where: { userId: user.id, ...stillLive(scope) } }),
    coolingUntil: coolingUntil(scope, user),
  }
}
