import { given } from '../kit/given.ts'
import type { Scope } from '../kit/use-case.ts'
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
 * the number, and none for nothing. Shops that have never had an API key have nobody to hear it, and get no rows.
 */
export async function recordEvents({ tx, now, newId }: Scope, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx.$executeRaw`
    insert into shop_event (id, shop_id, type, live, data, once, created_at)
    select e.id, e.shop_id, e.type, e.live, e.data::jsonb, e.once, ${now}::timestamptz
    from unnest(
      ${events.map(() => newId())}::uuid[], ${events.map((e) => e.shopId)}::uuid[], ${events.map((e) => e.type)}::text[],
      ${events.map((e) => e.live ?? true)}::boolean[], ${events.map((e) => JSON.stringify(e.data))}::text[],
      ${given(events.map((e) => e.once))}::text[])
      with ordinality as e (id, shop_id, type, live, data, once, place)
    join shop s on s.id = e.shop_id and s.listens
    order by e.place
    on conflict (once) do nothing`
}
