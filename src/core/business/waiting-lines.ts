import { withoutOwn } from '../desk/own-matters.ts'
import type { Scope } from '../kit/use-case.ts'
import { ARRIVES_WITHIN } from '../payout/views.ts'
import type { StaffActor } from '../staff/staff-actor.ts'
import { WAITING_KINDS, type WaitingKind, type WaitingLine } from './views.ts'

/** One thing that waits. `subject`: what the trail calls it, or whose it is, by which it is known whom it is about. */
type Waiting = { kind: WaitingKind; subject: string; due: Date | null; since: Date }

/**
 * How much of each kind waits, and until when it was promised; kinds of which nothing waits are left out. Not counted is
 * what is about the reader, which no list shows them: a number with nothing behind it would tell them that it waits.
 */
export async function waitingLines(scope: Scope, reader: StaffActor): Promise<WaitingLine[]> {
  const others = await withoutOwn(scope, reader, await everythingWaiting(scope), ({ subject }) => subject)
  return WAITING_KINDS.flatMap((kind) => {
    const [first, ...more] = others.filter((one) => one.kind === kind)
    return first ? [lineOf(kind, [first, ...more], scope.now)] : []
  })
}

function lineOf(kind: WaitingKind, things: readonly [Waiting, ...Waiting[]], now: Date): WaitingLine {
  const dues = things.flatMap(({ due }) => due ?? [])
  const over = dues.filter((due) => due < now).length
  const since = things.reduce((oldest, one) => (one.since < oldest ? one.since : oldest), things[0].since)
  return { kind, count: things.length, due: earliest(dues), over, since }
}

const earliest = (dates: readonly Date[]): Date | null =>
  dates.reduce<Date | null>((first, date) => (first === null || date < first ? date : first), null)

const everythingWaiting = ({ tx, now }: Scope): Promise<Waiting[]> =>
  tx.$queryRaw<Waiting[]>`
    with asked as (
      select t.number, t.due_at, t.created_at,
             t.about = 'account_restricted' or exists (
               select 1 from intent i where i.reference = t.about and i.state = 'held') as appeals
      from ticket t where t.state = 'open'
    )
    select 'tickets' as kind, 'ticket:' || number as subject, due_at as due, created_at as since
      from asked where appeals is not true
    union all select 'appeals', 'ticket:' || number, due_at, created_at from asked where appeals
    union all select 'approvals', 'approval:' || id, expires_at, created_at from approval
      where state = 'open' and expires_at > ${now}::timestamptz
    union all select 'restrictions', 'user:' || user_id, min(due_at), min(created_at) from restriction
      where lifted_at is null group by user_id
    union all select 'recoveries', 'rebind:' || id, until, created_at from rebind
      where state = 'identity' and until > ${now}::timestamptz
    union all select 'recoveries', 'user:' || user_id, until, created_at from mailbox_case
      where state = 'identity' and moved_by is null and until > ${now}::timestamptz
    union all select 'identities', 'user:' || user_id, due_at, submitted_at from identity_case where state = 'pending'
    union all select 'reviews',
        case when i.id is not null then 'payment:' || i.id when p.id is not null then 'payout:' || p.id
             else 'user:' || d.user_id end,
        case when i.state = 'held' then i.held_until when p.state = 'review' then p.review_until end, d.at
      from risk_decision d left join intent i on i.id = d.intent_id left join payout p on p.id = d.intent_id
      where d.for_staff and d.closed_at is null
    union all select 'suspense', 'suspense:' || id, null, created_at from suspense_item where state = 'open'
    union all select 'payouts', 'payout:' || id, confirmed_at + arrives.minutes * interval '1 minute', confirmed_at
      from payout join (values ('bank', ${ARRIVES_WITHIN.bank.to}::int), ('card', ${ARRIVES_WITHIN.card.to}::int))
        as arrives (rail, minutes) using (rail)
      where state = 'unknown'
        or (state in ('held', 'sending', 'sent')
            and greatest(coalesce(released_at, confirmed_at), waits_until) + arrives.minutes * interval '1 minute'
                <= ${now}::timestamptz)
    union all select 'differences', 'difference:' || id, due_at, created_at
      from reconcile_exception where state = 'open'`
