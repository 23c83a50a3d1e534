import { type AuditActor, type AuditDetail, audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { endConnections } from './end-connections.ts'
import { endVisits } from './end-visits.ts'

type App = { id: string; shopId: string }

/** A locked app asks nobody any more, what it has asked is over, and everybody it was connected to hears that this is over. */
export async function endApp(scope: Scope, by: AuditActor, { id, shopId }: App, why: AuditDetail = {}): Promise<void> {
  await scope.tx.connectApp.update({ where: { id }, data: { removedAt: scope.now }, select: { id: true } })
  await endVisits(scope, { appId: id })
  const ended = await endConnections(scope, { appId: id }, 'app_removed')
  await audit(scope, by, 'connect_app.removed', `shop:${shopId}`, { app: id, ended, ...why })
}
