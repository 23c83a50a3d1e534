import type { UseCase } from '../kit/use-case.ts'
import { unseen } from '../people/lock/chat-lock.ts'
import { endApp } from './end-app.ts'
import { type NamedApp, ownApp } from './own-app.ts'
import { appsOf } from './register-app.ts'
import type { ConnectAppView } from './views.ts'

/** An app asks nobody any more, and everybody it was connected to hears that this is over. Null in a locked chat. `not_found` for anybody else's. */
export const removeApp: UseCase<NamedApp, ConnectAppView[] | null> = async (scope, input) => {
  const { me, shopId, app } = await ownApp(scope, input)
  await endApp(scope, input.actor, app)
  return unseen(me, () => appsOf(scope, shopId))
}
