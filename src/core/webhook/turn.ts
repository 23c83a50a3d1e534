import type { WebhookEndpoint as Row } from '#prisma'
import { type AuditActor, audit } from '../kit/audit.ts'
import { enqueue } from '../kit/jobs.ts'
import type { Scope } from '../kit/use-case.ts'
import { tellChanged } from './tell-changed.ts'

export const DELIVER_WEBHOOKS = 'deliver-webhooks'

/** What goes when an endpoint is well, or given another chance. */
export const UNTROUBLED = {
  ...{ failingSince: null, failures: 0, lastError: null, pausedUntil: null, toldAt: null, warnedAt: null },
} as const

/** It is told again, and first of all what waited. One that was on already only forgets its pause. */
export async function turnOn(scope: Scope, actor: AuditActor, { id, shopId, state }: Row): Promise<void> {
  const data = { state: 'enabled', disabledWhy: null, ...UNTROUBLED }
  await scope.tx.webhookEndpoint.update({ where: { id }, data, select: { id: true } })
  await sendWaiting(scope, id)
  if (state !== 'enabled') await audit(scope, actor, 'webhook.enabled', `shop:${shopId}`, { endpoint: id })
}

/** It is told nothing more, and its owner hears of that; what happens meanwhile waits for it. */
export async function turnOff(scope: Scope, actor: AuditActor, row: Row): Promise<void> {
  const { id, shopId, state } = row
  if (state !== 'enabled') return
  const data = { state: 'disabled', disabledWhy: 'owner' }
  await scope.tx.webhookEndpoint.update({ where: { id }, data, select: { id: true } })
  await audit(scope, actor, 'webhook.disabled', `shop:${shopId}`, { endpoint: id, why: 'owner' })
  await tellChanged(scope, 'webhook_off', row)
}

/** All that has not arrived is due now, from the beginning of its schedule. Returns how much that is. */
export async function replayWaiting(scope: Scope, { id }: Pick<Row, 'id'>): Promise<number> {
  const { tx, now } = scope
  const { count } = await tx.webhookDelivery.updateMany({
    where: { endpointId: id, state: { not: 'delivered' } },
    data: { state: 'waiting', attempts: 0, nextAt: now },
  })
  await tx.webhookEndpoint.update({ where: { id }, data: { pausedUntil: null }, select: { id: true } })
  if (count > 0) await deliverSoon(scope, id)
  return count
}

async function sendWaiting(scope: Scope, id: string): Promise<void> {
  const waiting = { endpointId: id, state: 'waiting' }
  await scope.tx.webhookDelivery.updateMany({ where: waiting, data: { attempts: 0, nextAt: scope.now } })
  await deliverSoon(scope, id)
}

/** Has an endpoint looked at when what somebody took for it is nobody's any more; asked twice it is looked at once. */
export const deliverLater = (scope: Scope, id: string, runAt: Date): Promise<void> =>
  enqueue(scope, DELIVER_WEBHOOKS, { id }, { runAt, jobKey: `webhooks-after:${id}` })

/** Has what is due for an endpoint sent, now or at a moment. */
export const deliverSoon = (scope: Scope, id: string, runAt?: Date): Promise<void> =>
  enqueue(scope, DELIVER_WEBHOOKS, { id }, runAt ? { runAt } : {})
