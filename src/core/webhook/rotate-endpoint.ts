import type { WebhookEndpoint as Row } from '#prisma'
import { callerInMode } from '../api/caller.ts'
import { once } from '../api/once.ts'
import { refuseFrozenShop } from '../api/refuse-frozen-shop.ts'
import type { ApiCaller, Once } from '../api/views.ts'
import { type AuditActor, audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { apiEndpoint, lockEndpoint, readEndpoint } from './endpoint.ts'
import { newSecret } from './secret.ts'
import { tellChanged } from './tell-changed.ts'
import type { NewEndpoint } from './views.ts'

/** How long the secret before it signs, too: long enough to change it on every server. */
const OVERLAP = DAY

/**
 * Another secret for an endpoint, once for each idempotency key; for a day messages are signed by both. The answer is the
 * only place where it stands. `not_found`; `account_restricted` while the owner has the account frozen.
 */
export const rotateEndpoint: UseCase<ApiCaller & { idempotencyKey: string; id: string }, Once<NewEndpoint>> = async (
  scope,
  { key, idempotencyKey, id },
) => {
  const calling = await callerInMode(scope, { key }, 'webhooks:write')
  const { keyId, shop, live } = calling
  return once(scope, calling, { key: idempotencyKey, asked: ['webhook-rotate', id] }, async () => {
    refuseFrozenShop(calling)
    const row = await lockEndpoint(scope, { shopId: shop.id, live, name: id })
    const { secret } = await rotate(scope, { apiKeyId: keyId }, row)
    return { ...apiEndpoint(await readEndpoint(scope, { shopId: shop.id, live, name: id })), secret }
  })
}

/**
 * Gives a locked endpoint another secret, and its owner hears of it. One that is rotated again within the day loses the
 * oldest.
 */
export async function rotate(scope: Scope, actor: AuditActor, row: Row): Promise<{ secret: string; oldUntil: Date }> {
  // That of a Crypto Pay token changes with the token.
  if (row.apiKeyId !== null) return fail({ code: 'not_found' })
  const { secret, sealed } = newSecret(scope, row)
  const oldUntil = after(scope.now, OVERLAP)
  const data = { secret: sealed, oldSecret: row.secret, oldUntil }
  await scope.tx.webhookEndpoint.update({ where: { id: row.id }, data, select: { id: true } })
  await audit(scope, actor, 'webhook.rotated', `shop:${row.shopId}`, { endpoint: row.id })
  await tellChanged(scope, 'webhook_rotated', row)
  return { secret, oldUntil }
}
