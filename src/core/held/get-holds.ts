import type { Scope, UseCase } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { payoutRailOf } from '../payout/rails.ts'
import { isUnsent } from '../payout/states.ts'
import { viewerOf } from '../people/actor.ts'
import { coolingUntil } from '../people/cooling.ts'
import { isOwnFrozen, standingOf, toldOf } from '../people/freeze/standing.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { maskName } from '../people/mask-name.ts'
import { outStoppedUntil } from '../people/out-stopped.ts'
import { partiesById } from '../people/party.ts'
import type { Actor } from '../people/views.ts'
import { isCancellable } from './cancel-held.ts'
import type { HoldsView, HoldView, HoldWhy } from './views.ts'

type Row = {
  reason: string
  currency: string
  amount: bigint
  expiresAt: Date | null
  intentId: string | null
  payeeId: string | null
  reference: string | null
  heldUntil: Date | null
  payoutId: string | null
  payoutState: string | null
  rail: string | null
  lastFour: string | null
}

const WHY: Record<string, HoldWhy> = { first_payment: 'first_payment', review: 'review', withdrawal: 'withdrawal' }

/**
 * Everything that keeps one's account, or money of it, from moving: why, until when, and what can be done about it.
 * `chat_locked`.
 */
export const getHolds: UseCase<{ actor: Actor }, HoldsView> = async (scope, { actor }) => {
  const { user: me } = await viewerOf(scope, actor)
  refuseLockedChat(me)
  const { now } = scope
  const rows = await rowsOf(scope, me.id)
  const payees = await partiesById(
    scope,
    rows.flatMap(({ payeeId }) => payeeId ?? []),
  )
  const standing = await standingOf(scope, me.id)
  const viewOf = (row: Row): HoldView => {
    const { intentId, payeeId, reference, heldUntil } = row
    const to = maskName((payeeId && payees.get(payeeId)?.name) || '')
    const payment = intentId && reference ? { intentId, to, reference } : null
    return {
      why: row.payoutState === 'review' ? 'review' : (WHY[row.reason] ?? 'received'),
      total: money(row.amount, currencyOf(row.currency)),
      payment,
      withdrawal: withdrawalOf(row),
      until: heldUntil ?? row.expiresAt,
      cancellable: payment
        ? isCancellable({ state: 'held', heldUntil }, me, now)
        : row.payoutState !== null && isUnsent(row.payoutState),
    }
  }
  return {
    frozen: isOwnFrozen(me, standing),
    restrictions: toldOf(standing),
    outStoppedUntil: outStoppedUntil(scope, me),
    coolingUntil: coolingUntil(scope, me),
    holds: rows.map(viewOf),
  }
}

/** What is on hold, in the order in which something happens with it. */
const rowsOf = ({ tx, now }: Scope, userId: string): Promise<Row[]> => tx.$queryRaw<Row[]>`
  select h.reason, h.currency, h.amount, h.expires_at as "expiresAt", i.id as "intentId", i.payee_id as "payeeId",
         coalesce(i.reference, p.reference) as reference,
         coalesce(i.held_until, case p.state when 'review' then p.review_until when 'held' then case when p.waits_until > ${now}::timestamptz then p.waits_until end end) as "heldUntil",
         p.id as "payoutId", p.state as "payoutState", p.rail, d.last_four as "lastFour"
  from ledger.hold h join ledger.account a on a.id = h.account_id left join intent i on i.hold_id = h.id
  left join payout p on p.hold_id = h.id left join destination d on d.id = p.destination_id
  where a.owner = ${ownerOfUser(userId)} and h.state <> 'closed'
  order by coalesce(i.held_until, p.review_until, h.expires_at), h.id`

function withdrawalOf({ payoutId, reference, rail, lastFour }: Row): HoldView['withdrawal'] {
  if (!payoutId || !reference || !rail) return null
  return { payoutId, reference, rail: payoutRailOf(rail), lastFour: lastFour ?? '' }
}
