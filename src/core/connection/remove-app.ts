import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { unseen } from '../people/lock/chat-lock.ts'
import { endConnections } from './end-connections.ts'
import { type NamedApp, ownApp } from './own-app.ts'
import { appsOf } from './register-app.ts'
import type { ConnectAppView } from './views.ts'

/** An app asks nobody any more, and everybody it was connected to hears that this is over. Null in a locked chat. `not_found` for anybody else's. */
export const removeApp: UseCase<NamedApp, ConnectAppView[] | null> = async (scope, input) => {
  const { me, shopId, app } = await ownApp(scope, input)
  await scope.tx.connectApp.update({ where: { id: app.id }, data: { removedAt: scope.now }, select: { id: true } })
  const ended = await endConnections(scope, { appId: app.id }, 'app_removed')
  await audit(scope, input.actor, 'connect_app.removed', `shop:${shopId}`, { app: app.id, ended })
  return unseen(me, () => appsOf(scope, shopId))
}
