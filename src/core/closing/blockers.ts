import type { User } from '#prisma'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { liveCaseOf } from '../people/mailbox/mailbox-case.ts'
import { newPinUntil } from '../people/pin/refuse-new-pin.ts'
import { recoveryStandingOf } from '../people/rebind/standing.ts'
import { DISPUTE_DAYS } from '../refund/views.ts'
import { balancesOf } from '../wallet/balances.ts'
import { residualsOf } from './residuals.ts'
import type { ClosingBlocker } from './views.ts'

type Leaver = Pick<User, 'id' | 'homeCurrency' | 'state' | 'level' | 'secondFactorAt'>

type Counts = { holds: number; payouts: number; topUps: number; tickets: number; reviews: number }

/**
 * What stands in the way of closing an account, in the order in which to solve it; none: it may be closed (S83, S84).
 * Under the locks of its accounts it stays so until the transaction ends.
 */
export async function blockersOf(scope: Scope, me: Leaver): Promise<ClosingBlocker[]> {
  const { holds, payouts, topUps, tickets, reviews } = await countsOf(scope, me.id)
  const balances = await balancesOf(scope, me)
  const residual = new Set((await residualsOf(scope, me)).map(({ currency }) => currency))
  const recovery = (await recoveryStandingOf(scope, me.id)) ?? (await liveCaseOf(scope, me.id))
  const some = <K extends ClosingBlocker>(is: boolean, blocker: K): K[] => (is ? [blocker] : [])
  return [
    ...some(me.state === 'restricted', { kind: 'restricted' }),
    ...some(me.state === 'frozen_by_user', { kind: 'frozen' }),
    ...balances
      .filter((one) => one.available.minor > 0n && !residual.has(one.currency))
      .map((one) => ({ kind: 'balance' as const, amount: one.available })),
    ...some(holds > 0, { kind: 'holds', count: holds }),
    ...some(payouts > 0, { kind: 'payouts', count: payouts }),
    ...some(topUps > 0, { kind: 'top_ups', count: topUps }),
    ...(await refundsOf(scope, me.id)),
    ...some(reviews > 0, { kind: 'review' }),
    ...some(tickets > 0, { kind: 'tickets', count: tickets }),
    ...some(recovery !== null, { kind: 'recovery' }),
    ...(await emailOf(scope, me.id)),
    ...(await newPinOf(scope, me)),
  ]
}

/**
 * Whoever has chat, PIN and password could change the address and leave, and nothing would be left for its owner to
 * undo (REC-05).
 */
async function emailOf({ tx, now }: Scope, userId: string): Promise<ClosingBlocker[]> {
  const change = await tx.emailChange.findFirst({
    where: { userId, state: 'changed', until: { gt: now } },
    orderBy: { until: 'desc' },
  })
  return change ? [{ kind: 'email', until: change.until }] : []
}

/** Nobody comes back from leaving: whoever holds the open phone and knows the password must not do it for its owner. */
async function newPinOf(scope: Scope, me: Leaver): Promise<ClosingBlocker[]> {
  const until = await newPinUntil(scope, me)
  return until ? [{ kind: 'new_pin', until }] : []
}

/** In one statement. A withdrawal on its way is on hold, too: it is named once. */
async function countsOf({ tx, now }: Scope, userId: string): Promise<Counts> {
  const [row] = await tx.$queryRaw<Counts[]>`
    select
      (select count(*)::int from ledger.hold h join ledger.account a on a.id = h.account_id
        where a.owner = ${ownerOfUser(userId)} and h.state <> 'closed'
          and not exists (select from payout p where p.hold_id = h.id)) as holds,
      (select count(*)::int from payout where owner_id = ${userId}::uuid
        and state in ('review', 'held', 'sending', 'sent', 'unknown')) as payouts,
      (select count(*)::int from top_up where user_id = ${userId}::uuid and state = 'pending') as "topUps",
      (select count(*)::int from ticket where user_id = ${userId}::uuid and state <> 'closed') as tickets,
      (select count(*)::int from top_up where user_id = ${userId}::uuid and state = 'in_review')
        + (select count(*)::int from risk_decision where user_id = ${userId}::uuid and for_staff and closed_at is null)
        + (select count(*)::int from approval where beneficiary_user = ${userId}::uuid and state = 'open'
            and expires_at > ${now}::timestamptz) as reviews`
  return row ?? { holds: 0, payouts: 0, topUps: 0, tickets: 0, reviews: 0 }
}

/**
 * Asked of their shop, or by them of another: both wait for an answer. What was taken to support waits until its ticket is
 * closed: a dispute that ended without a refund keeps its state, and would otherwise keep both from leaving for ever. A
 * shop that declined waits for its buyer, who would find nobody there: without that time declining was a way out.
 */
async function refundsOf({ tx, now }: Scope, userId: string): Promise<ClosingBlocker[]> {
  const rows = await tx.$queryRaw<{ state: 'open' | 'disputed' | 'declined'; reference: string; until: Date }[]>`
    select r.state, i.reference, coalesce(r.answered_at, r.created_at) + ${DISPUTE_DAYS} * interval '1 day' as until
      from refund_request r
      join intent i on i.id = r.intent_id
      join shop s on s.id = r.shop_id
      join "user" b on b.id = r.buyer_id
      left join ticket t on t.number = r.ticket
    where (r.buyer_id = ${userId}::uuid or s.owner_id = ${userId}::uuid)
      and (r.state = 'open' or (r.state = 'disputed' and t.state is distinct from 'closed')
        or (r.state = 'declined' and s.owner_id = ${userId}::uuid and b.state <> 'closed'
          and r.answered_at > ${after(now, -DISPUTE_DAYS * DAY)}::timestamptz))
    order by r.created_at`
  const of = (state: (typeof rows)[number]['state']) => rows.filter((row) => row.state === state)
  const [open, disputed] = [of('open'), of('disputed')]
  const declined = of('declined').toSorted((one, other) => other.until.getTime() - one.until.getTime())
  return [
    ...open.slice(0, 1).map(({ reference }) => ({ kind: 'refunds' as const, count: open.length, reference })),
    ...disputed.slice(0, 1).map(({ reference }) => ({ kind: 'disputes' as const, count: disputed.length, reference })),
    ...declined
      .slice(0, 1)
      .map(({ reference, until }) => ({ kind: 'declined' as const, count: declined.length, reference, until })),
  ]
}
