import type { WebhookEndpoint as Row } from '#prisma'
import { EVENT_NAMES } from '../event/types.ts'
import { fail } from '../kit/failure.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import type { ApiEndpoint, DeliveryReason, DisabledWhy, WebhookEndpoint } from './views.ts'

/**
 * Which of a shop's endpoints, the newest first: the one of that name, or all of them. `live`: as a server asks, which sees
 * its own mode and none of those that belong to a Crypto Pay token; left out: as the shop's chat asks, which sees all.
 */
type Which = { shopId: string; live?: boolean; name?: string }
type One = Which & { name: string }

/** A shop's endpoints as they stand. Those of other shops are not there (API-03). */
export async function readEndpoints({ tx, now }: Scope, { shopId, live, name }: Which): Promise<WebhookEndpoint[]> {
  const id = name === undefined ? undefined : (uuidOf('whe', name) ?? null)
  if (id === null) return []
  const rows = await tx.webhookEndpoint.findMany({
    where: { shopId, ...ofServer(live), ...(id && { id }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { apiKey: { select: { hint: true } } },
  })
  const counts = await tx.$queryRaw<{ id: string; waiting: number; failed: number }[]>`
    select endpoint_id as id, count(*) filter (where state = 'waiting')::int as waiting,
           count(*) filter (where state = 'failed')::int as failed
    from webhook_delivery where endpoint_id = any(${rows.map((row) => row.id)}::uuid[]) and state <> 'delivered' group by endpoint_id`
  const counted = new Map(counts.map((one) => [one.id, one]))
  return rows.map((row) => view(row, counted.get(row.id) ?? { waiting: 0, failed: 0 }, now))
}

/** One of them. `not_found`. */
export async function readEndpoint(scope: Scope, which: One): Promise<WebhookEndpoint> {
  const [endpoint] = await readEndpoints(scope, which)
  return endpoint ?? fail({ code: 'not_found' })
}

/**
 * The row of a shop's endpoint, locked until the transaction ends; what is recorded for it meanwhile does not wait.
 * `not_found`.
 */
export async function lockEndpoint({ tx }: Scope, { shopId, live, name }: One): Promise<Row> {
  const id = uuidOf('whe', name)
  if (!id) return fail({ code: 'not_found' })
  await tx.$queryRaw`select 1 from webhook_endpoint where id = ${id}::uuid and shop_id = ${shopId}::uuid for no key update`
  return (
    (await tx.webhookEndpoint.findFirst({ where: { id, shopId, ...ofServer(live) } })) ?? fail({ code: 'not_found' })
  )
}

const ofServer = (live: boolean | undefined) => (live === undefined ? {} : { live, apiKeyId: null })

// What stands in these columns only this folder writes.
function view(
  row: Row & { apiKey: { hint: string } | null },
  { waiting, failed }: { waiting: number; failed: number },
  now: Date,
): WebhookEndpoint {
  const { id, url, types, live, createdAt, failingSince, oldUntil } = row
  return {
    ...{ id: typedId('whe', id), url, live, createdAt, failingSince, waiting, failed },
    types: types.length > 0 ? EVENT_NAMES.filter((type) => types.includes(type)) : null,
    state: row.state === 'enabled' ? 'enabled' : 'disabled',
    disabledWhy: row.disabledWhy as DisabledWhy | null,
    lastError: row.lastError as DeliveryReason | null,
    oldSecretUntil: oldUntil && oldUntil > now ? oldUntil : null,
    tokenHint: row.apiKey?.hint ?? null,
  }
}

/** The same in text, as servers read it. */
export const apiEndpoint = ({ failed: _, tokenHint: __, ...endpoint }: WebhookEndpoint): ApiEndpoint => ({
  ...endpoint,
  createdAt: endpoint.createdAt.toISOString(),
  failingSince: endpoint.failingSince?.toISOString() ?? null,
  oldSecretUntil: endpoint.oldSecretUntil?.toISOString() ?? null,
})
