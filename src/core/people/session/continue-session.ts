import { localeOf } from '../../chat/chat.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { viewerOf } from '../actor.ts'
import { coolingUntil } from '../cooling.ts'
import { openPhrase } from '../phrase.ts'
import type { VisitView, WebRef } from '../views.ts'

/** One more page of a browser that is logged in: its session lives another 15 minutes. `session_ended`. */
export const continueSession: UseCase<{ actor: WebRef }, VisitView> = async (scope, { actor }) => {
  const { user, sessionId } = await viewerOf(scope, actor)
  await scope.tx.webSession.updateMany({ where: { id: sessionId ?? '' }, data: { lastSeenAt: scope.now } })
  return {
    locale: localeOf(user),
    name: user.openedName,
    okpayId: user.okpayId,
    state: user.state as VisitView['state'],
    coolingUntil: coolingUntil(scope, user),
    phrase: openPhrase(scope, user),
  }
}
