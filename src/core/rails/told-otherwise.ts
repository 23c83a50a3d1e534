import { normaliseReference } from '../kit/reference.ts'
import type { Tx } from '../kit/use-case.ts'
import { caseOf } from '../suspense/case-of.ts'
import type { Said } from './said-in-body.ts'

/** An event whose body opened, and what it says; null for one that nobody reads. */
export type Opened = { rail: string; eventId: string; said: Said | null }

/**
 * What is noted of events, each once: what came of it, and by which transaction. Nobody reads what does nothing, and what
 * credits, settles, gives or takes back is the sum, the currency and the reference of the row it was booked for. A case of
 * suspense that has its id is of its money; of what was short, of a part. Signs that look alike are: where a card's number
 * was among them, a version from before kept all of the body so.
 */
const OTHERWISE = `
  select s.rail || ' ' || s.event_id as event
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[])
    as s (rail, event_id, type, reference, as_case, as_written, currency, minor)
  cross join lateral (
    select count(*) as times, min(substr(e.action, 10)) as effect, min(e.xid) as xid from audit_event e
    where e.subject = 'callback:' || s.rail || ':' || s.event_id and e.action like 'callback.%' and e.action <> 'callback.contradicted') e
  left join suspense_item i on i.rail = s.rail and i.event_id = s.event_id
  where e.times <> 1 or case
    when s.type is null then e.effect <> 'ignored' or i.id is not null
    when e.effect = 'credited' then s.type <> 'topup.succeeded' or not exists (
      select from top_up t join ledger.journal j on j.id = t.id and j.xid = e.xid
      where (t.rail, t.reference, t.currency, t.credited + t.fee) = (s.rail, s.reference, s.currency, s.minor))
    when e.effect in ('settled', 'returned') and s.type like 'payout.%' then (e.effect = 'settled') <> (s.type = 'payout.settled')
      or not exists (select from payout p
        where (p.rail, p.reference, p.currency, p.amount) = (s.rail, s.reference, s.currency, s.minor))
    when e.effect = 'returned' then s.type not in ('topup.returned', 'topup.succeeded') or exists (
      select from ledger.journal j join ledger.posting p on p.journal_id = j.id
      where j.xid = e.xid and j.kind in ('topup_return', 'suspense_return')
      having sum(p.amount) <> s.minor or bool_or(p.currency <> s.currency))
    when e.effect = 'settled' then true else false end
    or (i.currency = s.currency and normalize(i.reference, nfkc) in (normalize(s.as_case, nfkc), normalize(s.as_written, nfkc))
        and case i.cause when 'returned_short' then i.amount <= s.minor else i.amount = s.minor end) is false`

/** Those of the events that say otherwise than what is noted of them, and booked by them. */
export async function toldOtherwise(tx: Tx, events: readonly Opened[]): Promise<string[]> {
  const of = <T>(read: (event: Opened) => T) => events.map(read)
  const rows = await tx.$queryRawUnsafe<{ event: string }[]>(
    OTHERWISE,
    of(({ rail }) => rail),
    of(({ eventId }) => eventId),
    of(({ said }) => said?.type ?? null),
    of(({ said }) => said && normaliseReference(said.reference)),
    of(({ rail, said }) => said && caseOf({ rail, reference: said.reference }).reference),
    of(({ said }) => said?.reference ?? null),
    of(({ said }) => said?.amount.currency ?? null),
    of(({ said }) => said?.amount.minor ?? null),
  )
  return rows.map(({ event }) => event)
}
