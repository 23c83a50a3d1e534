import { given } from '../kit/given.ts'
import type { Scope } from '../kit/use-case.ts'
import { DELIVER_WEBHOOKS } from '../webhook/turn.ts'
import type { EventType } from './types.ts'
import type { EventData } from './views.ts'

/**
 * What happened to an object of a shop. `data`: ids as the API writes them, codes, and amounts as decimal strings; never
 * a name or anything else about a person. `once`: names what can happen one time only; told again, it is not recorded
 * again. `live`: false for what test mode made.
 */
export type NewEvent = { shopId: string; type: EventType; data: EventData; once?: string; live?: boolean }

/**
 * Writes down what a shop's servers may hear of, in the transaction that made it happen (WHK-04): one statement, whatever
 * the number, and none for nothing; with the deliveries to endpoints that want them (one of a Crypto Pay token: of
 * invoices of that surface alone), and the job that sends those. Shops that have never had an API key have nobody to
 * hear it, and get no rows.
 */
export async function recordEvents({ tx, now, newId }: Scope, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx.$queryRaw`
    with recorded as (
      insert into shop_event (id, shop_id, type, live, data, once, created_at)
      select e.id, e.shop_id, e.type, e.live, e.data::jsonb, e.once, ${now}::timestamptz
      from unnest(
        ${events.map(() => newId())}::uuid[], ${events.map((e) => e.shopId)}::uuid[], ${events.map((e) => e.type)}::text[],
        ${events.map((e) => e.live ?? true)}::boolean[], ${events.map((e) => JSON.stringify(e.data))}::text[],
        ${given(events.map((e) => e.once))}::text[])
        with ordinality as e (id, shop_id, type, live, data, once, place)
      join shop s on s.id = e.shop_id and s.listens
      order by e.place
      on conflict (once) do nothing
      returning id, seq, shop_id, type, live, data
    ), sent as (
      insert into webhook_delivery (endpoint_id, event_id, next_at)
      select w.id, r.id, ${now}::timestamptz from recorded r
      join webhook_endpoint w on w.shop_id = r.shop_id and w.live = r.live
        and (cardinality(w.types) = 0 or r.type = any(w.types))
        and (w.state = 'enabled' or r.type <> 'endpoint.disabled')
        and (w.api_key_id is null or exists (
          select from crypto_pay_invoice c where c.shop_id = r.shop_id and c.invoice_id =
            case when r.data->>'invoice' ~ '^inv_[0-9a-f]{32}$' then substr(r.data->>'invoice', 5)::uuid end))
      order by r.seq
      returning endpoint_id
    ), jobs as (
      select array[(${DELIVER_WEBHOOKS}::text, json_build_object('ids', json_agg(w.id)), null, null, null, null, null, null)
                   ::graphile_worker.job_spec] as specs
      from webhook_endpoint w where w.state = 'enabled' and w.id in (select endpoint_id from sent) having count(*) > 0
    )
    select count(*) as jobs from jobs, graphile_worker.add_jobs(specs)`
}
