import type { Payout } from '#prisma'
import { uncount } from '../held/give-back.ts'
import { refuseStaying } from '../held/stays.ts'
import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import { closeDecision } from '../risk/close-decision.ts'
import { releasePayout } from './journals.ts'
import { orderPayout } from './order-payout.ts'
import { payoutRailOf } from './rails.ts'
import { lockPayout, step } from './step.ts'
import type { PayoutDeclined } from './views.ts'

/** A withdrawal that waits for staff, locked; null where none does, or not any more. */
export async function lockReviewed(scope: Scope, id: string): Promise<Payout | null> {
  const row = await lockPayout(scope, id)
  return row?.state === 'review' ? row : null
}

/**
 * Lets a withdrawal go that staff looked at: it is ordered, once. False, and nothing is done, where it was decided
 * meanwhile; `payer_stopped` where its owner is frozen or stopped: then it leaves nobody.
 * @param approval by which two of staff said so
 */
export async function releaseReviewed(scope: Scope, id: string, approval: string): Promise<boolean> {
  const row = await lockReviewed(scope, id)
  if (!row) return false
  await refuseStaying(scope, row.ownerId, id)
  if (!(await step(scope, id, 'release', { releasedAt: scope.now }))) return false
  await closeDecision(scope, id)
  await audit(scope, 'system', 'payout.released', `user:${row.ownerId}`, { payout: id, by: `approval:${approval}` })
  await orderPayout(scope, id)
  return true
}

/**
 * Gives back a withdrawal that nobody has begun to send, amount and fee, and what it took of the limits; its owner is
 * told why. The caller has locked it.
 * @param by who decided, as journals name them
 */
export async function declinePayout(scope: Scope, row: Payout, why: PayoutDeclined, by: string): Promise<void> {
  const { tx, now } = scope
  if (!(await step(scope, row.id, 'decline', { endedAt: now, declined: why })))
    throw new Error('a locked withdrawal was decided by somebody else')
  await releasePayout(scope, row, by)
  await uncount(scope, row)
  await closeDecision(scope, row.id)
  await audit(scope, 'system', 'payout.declined', `user:${row.ownerId}`, { payout: row.id, by, why })
  const { lastFour } = await tx.destination.findUniqueOrThrow({ where: { id: row.destinationId } })
  const currency = currencyOf(row.currency)
  const sums = { amount: money(row.amount, currency), total: money(row.amount + row.fee, currency) }
  const where = { rail: payoutRailOf(row.rail), lastFour: lastFour ?? '', reference: row.reference }
  await notify(scope, { userId: row.ownerId }, { kind: 'payout_declined', ...sums, ...where, why })
}
