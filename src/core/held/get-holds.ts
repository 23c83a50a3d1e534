import type { UseCase } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { viewerOf } from '../people/actor.ts'
import { maskName } from '../people/mask-name.ts'
import { partiesById } from '../people/party.ts'
import type { Actor } from '../people/views.ts'
import type { RestrictionCategory } from '../staff/views.ts'
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
}

const WHY: Record<string, HoldWhy> = { first_payment: 'first_payment', review: 'review', withdrawal: 'withdrawal' }

/** Everything that keeps one's account, or money of it, from moving: why, until when, and what can be done about it. */
export const getHolds: UseCase<{ actor: Actor }, HoldsView> = async (scope, { actor }) => {
  const { user: me } = await viewerOf(scope, actor)
  const { tx, now } = scope
  const rows = await tx.$queryRaw<Row[]>`
    select h.reason, h.currency, h.amount, h.expires_at as "expiresAt", i.id as "intentId", i.payee_id as "payeeId",
           i.reference, i.held_until as "heldUntil"
    from ledger.hold h join ledger.account a on a.id = h.account_id left join intent i on i.hold_id = h.id
    where a.owner = ${ownerOfUser(me.id)} and h.state <> 'closed' order by coalesce(i.held_until, h.expires_at), h.id`
  const payees = await partiesById(
    scope,
    rows.flatMap(({ payeeId }) => payeeId ?? []),
  )
  const restriction = await tx.restriction.findFirst({ where: { userId: me.id, liftedAt: null } })
  const viewOf = ({ reason, currency, amount, intentId, payeeId, reference, heldUntil, expiresAt }: Row): HoldView => ({
    why: WHY[reason] ?? 'received',
    total: money(amount, currencyOf(currency)),
    payment:
      intentId && payeeId && reference ? { intentId, to: maskName(payees.get(payeeId)?.name ?? ''), reference } : null,
    until: heldUntil ?? expiresAt,
    cancellable: isCancellable({ state: intentId ? 'held' : 'none', heldUntil }, me, now),
  })
  return {
    frozen: me.state === 'frozen_by_user',
    restriction: restriction && {
      category: restriction.category as RestrictionCategory,
      since: restriction.createdAt,
      dueAt: restriction.dueAt,
    },
    holds: rows.map(viewOf),
  }
}
