import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { after, MINUTE } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { viewPayoutCases, WITH_DESTINATION } from './view-case.ts'
import { ARRIVES_WITHIN, PAYOUT_RAILS, type PayoutCase } from './views.ts'

const SHOWN_MAX = 50

/**
 * Staff: withdrawals nobody can say anything of, those whose time is over, and those nobody has begun to send; the
 * oldest first. Never the reader's own.
 */
export const listPayouts: UseCase<{ actor: ChatRef }, PayoutCase[]> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'payouts.see')
  await audit(scope, actor, 'payouts.listed', 'payouts')
  const late = PAYOUT_RAILS.map((rail) => ({
    rail,
    state: { in: ['sending', 'sent'] },
    ...goingSince(after(scope.now, -ARRIVES_WITHIN[rail].to * MINUTE)),
  }))
  const rows = await scope.tx.payout.findMany({
    where: {
      OR: [{ state: 'unknown' }, { state: 'held', ...goingSince(after(scope.now, -MINUTE)) }, ...late],
      ownerId: { notIn: [...staff.wallets] },
    },
    include: WITH_DESTINATION,
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    take: SHOWN_MAX,
  })
  return viewPayoutCases(scope, rows)
}

/** Nothing has kept it since then, or before: it was confirmed, released where staff had to look, and told to wait no longer. */
const goingSince = (moment: Date) => ({
  confirmedAt: { lte: moment },
  AND: [
    { OR: [{ releasedAt: null }, { releasedAt: { lte: moment } }] },
    { OR: [{ waitsUntil: null }, { waitsUntil: { lte: moment } }] },
  ],
})
