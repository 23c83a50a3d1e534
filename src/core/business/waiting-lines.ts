import { openAbout } from '../approvals/open-about.ts'
import type { Scope } from '../kit/use-case.ts'
import { ARRIVES_WITHIN } from '../payout/views.ts'
import type { StaffActor } from '../staff/staff-actor.ts'
import { WAITING_KINDS, type WaitingKind, type WaitingLine } from './views.ts'

type Row = { kind: WaitingKind; count: number; due: Date | null; over: number; since: Date }

/**
 * How much of each kind waits, and until when it was promised; kinds of which nothing waits are left out. Not counted is
 * the business of the reader's own wallets, for nobody handles their own, and what two others are asked about the reader.
 */
export async function waitingLines(scope: Scope, reader: StaffActor): Promise<WaitingLine[]> {
  const { tx, now } = scope
  const own = [...reader.wallets]
  const aboutReader = await openAbout(scope, reader)
  const rows = await tx.$queryRaw<Row[]>`
    with asked as (
      select t.due_at, t.created_at,
             t.about = 'account_restricted' or exists (
               select 1 from intent i where i.reference = t.about and i.state = 'held') as appeals
      from ticket t where t.state = 'open' and (t.user_id is null or t.user_id <> all(${own}::uuid[]))
    ), waiting as (
      select 'tickets' as kind, due_at as due, created_at as since from asked where appeals is not true
      union all select 'appeals', due_at, created_at from asked where appeals
      union all select 'approvals', expires_at, created_at from approval
        where state = 'open' and expires_at > ${now}::timestamptz
          and id <> all(${aboutReader}::uuid[])
      union all select 'restrictions', min(due_at), min(created_at) from restriction
        where lifted_at is null and user_id <> all(${own}::uuid[]) group by user_id
      union all select 'recoveries', until, created_at from rebind
        where state = 'identity' and until > ${now}::timestamptz and (user_id is null or user_id <> all(${own}::uuid[]))
      union all select 'recoveries', until, created_at from mailbox_case
        where state = 'identity' and moved_by is null and until > ${now}::timestamptz and user_id <> all(${own}::uuid[])
      union all select 'identities', due_at, submitted_at from identity_case
        where state = 'pending' and user_id <> all(${own}::uuid[])
      union all select 'reviews', coalesce(i.held_until, p.review_until), d.at
        from risk_decision d left join intent i on i.id = d.intent_id and i.state = 'held'
        left join payout p on p.id = d.intent_id and p.state = 'review'
        where d.for_staff and d.closed_at is null and d.user_id <> all(${own}::uuid[])
      union all select 'suspense', null, created_at from suspense_item where state = 'open'
      union all select 'payouts', confirmed_at + arrives.minutes * interval '1 minute', confirmed_at
        from payout join (values ('bank', ${ARRIVES_WITHIN.bank.to}::int), ('card', ${ARRIVES_WITHIN.card.to}::int))
          as arrives (rail, minutes) using (rail)
        where owner_id <> all(${own}::uuid[]) and (state = 'unknown'
          or (state in ('held', 'sending', 'sent')
              and greatest(coalesce(released_at, confirmed_at), waits_until) + arrives.minutes * interval '1 minute'
                  <= ${now}::timestamptz))
      union all select 'differences', due_at, created_at from reconcile_exception where state = 'open'
    )
    select kind, count(*)::int as count, min(due) as due, min(since) as since,
           (count(*) filter (where due < ${now}::timestamptz))::int as over
    from waiting group by kind`
  return WAITING_KINDS.flatMap((kind) => rows.find((row) => row.kind === kind) ?? [])
}
