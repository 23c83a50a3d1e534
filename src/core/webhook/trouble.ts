import type { WebhookEndpoint as Row } from '#prisma'
import { recordEvents } from '../event/record-events.ts'
import { audit } from '../kit/audit.ts'
import { after } from '../kit/time.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { DISABLED_AFTER, TOLD_AFTER, WARNED_AFTER } from './schedule.ts'
import type { DeliveryReason } from './views.ts'

type Failing = Pick<Row, 'id' | 'shopId' | 'url' | 'lastError' | 'toldAt' | 'warnedAt'> & { failingSince: Date }

/**
 * Tells a shop's owner that an endpoint fails: when it is more than a hiccup, and once more a day before nothing is sent
 * there any more; each once for one time of trouble.
 */
export async function tellTrouble(scope: Scope, endpoint: Failing): Promise<void> {
  const { tx, now } = scope
  const { id, failingSince, toldAt, warnedAt } = endpoint
  const ends = after(failingSince, WARNED_AFTER) <= now
  if (ends ? warnedAt : (toldAt ?? after(failingSince, TOLD_AFTER) > now)) return
  const data = ends ? { warnedAt: now, toldAt: toldAt ?? now } : { toldAt: now }
  await tx.webhookEndpoint.update({ where: { id }, data, select: { id: true } })
  const said = await trouble(scope, endpoint)
  if (ends) await tell(scope, endpoint, { kind: 'webhook_ending', ...said, until: after(failingSince, DISABLED_AFTER) })
  else await tell(scope, endpoint, { kind: 'webhook_failing', ...said })
}

/** Nothing is sent there any more; what waits goes on waiting for whoever switches it on again. */
export async function giveUpOn(scope: Scope, endpoint: Row, why: 'gone' | 'failing'): Promise<void> {
  const { tx, now } = scope
  const { id, shopId } = endpoint
  await tx.webhookEndpoint.update({
    where: { id },
    data: { state: 'disabled', disabledWhy: why },
    select: { id: true },
  })
  await audit(scope, 'system', 'webhook.disabled', `shop:${shopId}`, { endpoint: id, why })
  const failingSince = endpoint.failingSince ?? now
  const said = await trouble(scope, { ...endpoint, failingSince })
  await tell(scope, endpoint, { kind: 'webhook_disabled', ...said, why })
  await recordEvents(scope, [
    { shopId, live: endpoint.live, type: 'endpoint.disabled', data: { endpoint: typedId('whe', id), code: why } },
  ])
}

async function trouble({ tx }: Scope, { id, url, lastError, failingSince }: Omit<Failing, 'toldAt' | 'warnedAt'>) {
  const waiting = await tx.webhookDelivery.count({ where: { endpointId: id, state: { not: 'delivered' } } })
  const reason = lastError as DeliveryReason
  return { endpoint: typedId('whe', id), host: new URL(url).host, at: failingSince, reason, waiting }
}

async function tell(
  scope: Scope,
  { shopId }: Pick<Row, 'shopId'>,
  notice: Parameters<typeof notify>[2],
): Promise<void> {
  const { ownerId } = await scope.tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { ownerId: true } })
  await notify(scope, { userId: ownerId }, notice)
}
