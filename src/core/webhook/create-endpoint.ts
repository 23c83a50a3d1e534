import { type Calling, callerInMode } from '../api/caller.ts'
import { once } from '../api/once.ts'
import { refuseFrozenShop } from '../api/refuse-frozen-shop.ts'
import type { ApiCaller, Once } from '../api/views.ts'
import type { EventType } from '../event/types.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { apiEndpoint, readEndpoint } from './endpoint.ts'
import { newSecret } from './secret.ts'
import { targetProblem } from './target.ts'
import type { NewEndpoint } from './views.ts'

export const ENDPOINTS_MAX = 10

type Terms = { url: string; types: readonly EventType[] | null }
type Input = ApiCaller & Terms & { idempotencyKey: string }

/**
 * From now on this address is told what happens, once for each idempotency key; the answer is the only place where its
 * secret stands, and the shop's owner hears of it in the chat. `webhook_url_refused`, `too_many_endpoints`;
 * `account_restricted` while the owner has the account frozen.
 */
export const createEndpoint: UseCase<Input, Once<NewEndpoint>> = async (scope, { key, idempotencyKey, ...terms }) => {
  const calling = await callerInMode(scope, { key }, 'webhooks:write')
  const named = { key: idempotencyKey, asked: ['webhook', terms] }
  return once(scope, calling, named, () => make(scope, calling, terms))
}

async function make(scope: Scope, calling: Calling, { url, types }: Terms): Promise<NewEndpoint> {
  refuseFrozenShop(calling)
  const { keyId, live, shop, owner } = calling
  const { tx, now, newId, keyring, webhookOrigins } = scope
  const problem = targetProblem(url, webhookOrigins)
  if (problem) fail({ code: 'webhook_url_refused', reason: problem })
  // Two at the same moment are counted one after the other.
  await tx.$queryRaw`select 1 from shop where id = ${shop.id}::uuid for no key update`
  if ((await tx.webhookEndpoint.count({ where: { shopId: shop.id, live } })) >= ENDPOINTS_MAX)
    fail({ code: 'too_many_endpoints', most: ENDPOINTS_MAX })
  const kept = { id: newId(), dataKey: keyring.secrets.newDataKey() }
  const { secret, sealed } = newSecret(scope, kept)
  const row = { ...kept, shopId: shop.id, live, url, types: [...(types ?? [])], secret: sealed, createdAt: now }
  await tx.webhookEndpoint.create({ data: row, select: { id: true } })
  await audit(scope, { apiKeyId: keyId }, 'webhook.added', `shop:${shop.id}`, { endpoint: kept.id })
  const mode = live ? {} : ({ test: true } as const)
  await notify(scope, { userId: owner.id }, { kind: 'webhook_added', host: new URL(url).host, at: now, ...mode })
  const made = await readEndpoint(scope, { shopId: shop.id, live, name: typedId('whe', kept.id) })
  return { ...apiEndpoint(made), secret }
}
