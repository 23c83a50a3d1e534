import type { WebhookEndpoint as Row } from '#prisma'
import { after } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { DISABLED_AFTER, nextTry, pauseAfter } from './schedule.ts'
import { giveUpOn, tellTrouble } from './trouble.ts'
import { deliverSoon, UNTROUBLED } from './turn.ts'
import type { WebhookAnswer } from './views.ts'

/** What came of sending one event to one endpoint. */
export type Settled = { endpointId: string; eventId: string; answer: WebhookAnswer }

/** `goesOn`: whoever sent this takes no more; what is due is another job's. */
type Input = { settled: readonly Settled[]; goesOn?: boolean }

/** Whoever answers so has too much to do. */
const BUSY: ReadonlySet<number | null> = new Set([429, 502, 503, 504])
const GONE = 410

const arrived = ({ answer: { status } }: Settled): boolean => status !== null && status >= 200 && status < 300

/**
 * Writes down what came of what was taken: what arrived is done, the rest comes again by the schedule, an endpoint that
 * asks for a pause gets it, and one that says it is gone, or that nothing has reached for three days, is told no more
 * (WHK-03). When one arrives after a time of trouble, everything that waits follows at once.
 */
export const settleWebhooks: UseCase<Input, null> = async (scope, { settled, goesOn }) => {
  const { tx } = scope
  const ids = [...new Set(settled.map(({ endpointId }) => endpointId))]
  await tx.$queryRaw`select 1 from webhook_endpoint where id = any(${ids}::uuid[]) order by id for no key update`
  const endpoints = await tx.webhookEndpoint.findMany({ where: { id: { in: ids } } })
  await keepArrived(scope, settled.filter(arrived))
  for (const endpoint of endpoints) {
    const theirs = settled.filter(({ endpointId }) => endpointId === endpoint.id)
    const bad = theirs.filter((one) => !arrived(one))
    const last = bad.at(-1)
    if (!last) await recover(scope, endpoint)
    else await keepFailed(scope, endpoint, { bad, last, alive: theirs.length > bad.length })
    if (goesOn) await deliverSoon(scope, endpoint.id)
  }
  return null
}

async function keepArrived({ tx, now }: Scope, good: readonly Settled[]): Promise<void> {
  if (good.length === 0) return
  await tx.$executeRaw`
    update webhook_delivery d set state = 'delivered', delivered_at = ${now}::timestamptz, attempts = attempts + 1,
           leased_until = null, last_at = ${now}::timestamptz, last_status = s.status, last_reason = null
    from unnest(${good.map((one) => one.endpointId)}::uuid[], ${good.map((one) => one.eventId)}::uuid[],
                ${good.map((one) => one.answer.status)}::int[]) as s (endpoint, event, status)
    where d.endpoint_id = s.endpoint and d.event_id = s.event and d.state = 'waiting'`
}

async function recover(scope: Scope, { id, failingSince, pausedUntil }: Row): Promise<void> {
  if (!failingSince && !pausedUntil) return
  const { tx, now } = scope
  await tx.webhookEndpoint.update({ where: { id }, data: UNTROUBLED, select: { id: true } })
  const { count } = await tx.webhookDelivery.updateMany({
    where: { endpointId: id, state: 'waiting', nextAt: { gt: now } },
    data: { nextAt: now },
  })
  if (count > 0) await deliverSoon(scope, id)
}

type Failed = { bad: readonly Settled[]; last: Settled; alive: boolean }

async function keepFailed(scope: Scope, endpoint: Row, { bad, last, alive }: Failed): Promise<void> {
  const { tx, now } = scope
  const { id } = endpoint
  const { status, reason, retryAfterSeconds } = last.answer
  // One that took something in the same moment is alive: its trouble begins now.
  const failingSince = alive ? now : (endpoint.failingSince ?? now)
  const failures = alive ? 1 : endpoint.failures + 1
  const asked = { busy: bad.some(({ answer }) => BUSY.has(answer.status)), seconds: retryAfterSeconds }
  const pausedUntil = pauseAfter(failures, now, asked)
  const trouble = { failingSince, failures, lastError: reason ?? `http_${status ?? 0}`, pausedUntil }
  await tx.webhookEndpoint.update({ where: { id }, data: trouble, select: { id: true } })
  await again(scope, id, bad, pausedUntil)
  if (endpoint.state !== 'enabled') return
  if (bad.some(({ answer }) => answer.status === GONE)) await giveUpOn(scope, endpoint, 'gone')
  else if (after(failingSince, DISABLED_AFTER) <= now) await giveUpOn(scope, endpoint, 'failing')
  else await tellTrouble(scope, { ...endpoint, ...trouble })
}

type Tried = { eventId: string; attempts: number }

/** Each by its own schedule, but not before the endpoint is asked again; the tenth try was the last. */
async function again(scope: Scope, id: string, bad: readonly Settled[], pausedUntil: Date): Promise<void> {
  const { tx, now, random } = scope
  const tried = await tx.$queryRaw<Tried[]>`
    update webhook_delivery d set attempts = attempts + 1, leased_until = null, last_at = ${now}::timestamptz,
           last_status = s.status, last_reason = s.reason
    from unnest(${bad.map((one) => one.eventId)}::uuid[], ${bad.map((one) => one.answer.status)}::int[],
                ${bad.map(({ answer }) => answer.reason ?? `http_${answer.status ?? 0}`)}::text[]) as s (event, status, reason)
    where d.endpoint_id = ${id}::uuid and d.event_id = s.event and d.state = 'waiting'
    returning d.event_id as "eventId", d.attempts`
  const dice = () => (random(1)[0] ?? 0) / 255
  const due = tried.map(({ eventId, attempts }) => ({ eventId, at: nextTry(attempts, now, dice()) }))
  await tx.$executeRaw`
    update webhook_delivery d set next_at = coalesce(greatest(s.at, ${pausedUntil}::timestamptz), next_at),
           state = case when s.at is null then 'failed' else 'waiting' end
    from unnest(${due.map((one) => one.eventId)}::uuid[], ${due.map((one) => one.at)}::timestamptz[]) as s (event, at)
    where d.endpoint_id = ${id}::uuid and d.event_id = s.event`
  const moments = new Map([pausedUntil, ...due.flatMap(({ at }) => at ?? [])].map((at) => [at.getTime(), at]))
  for (const at of moments.values()) await deliverSoon(scope, id, at)
}
