import { after, SECOND } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { DELIVER_WEBHOOKS } from './turn.ts'

/** Whoever is due so long has been forgotten. */
const LATE = 60 * SECOND

/** Has endpoints looked at of which something is due and nobody comes: a job that got lost, a process that died. */
export async function wakeEndpoints({ tx, now }: Scope): Promise<number> {
  const [woken] = await tx.$queryRaw<{ jobs: number }[]>`
    with late as (
      select distinct d.endpoint_id from webhook_delivery d join webhook_endpoint w on w.id = d.endpoint_id
      where d.state = 'waiting' and w.state = 'enabled' and d.next_at <= ${after(now, -LATE)}::timestamptz
        and (d.leased_until is null or d.leased_until <= ${now}::timestamptz)
        and (w.paused_until is null or w.paused_until <= ${after(now, -LATE)}::timestamptz)
    ), jobs as (
      select array_agg((${DELIVER_WEBHOOKS}::text, json_build_object('id', endpoint_id), null, null, null,
                        'webhooks:' || endpoint_id, null, null)::graphile_worker.job_spec) as specs from late)
    select count(j.id)::int as jobs from jobs, graphile_worker.add_jobs(specs) j where specs is not null`
  return woken?.jobs ?? 0
}
