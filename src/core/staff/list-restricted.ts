import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { standingOf, toldOf } from '../people/freeze/standing.ts'
import { briefsOf } from './brief.ts'
import { requireStaff } from './staff-actor.ts'
import type { RestrictedBrief } from './views.ts'

const SHOWN_MAX = 20

/** Staff: which accounts we keep frozen, masked, the earliest promise to look at them first; never one's own. */
export const listRestricted: UseCase<{ actor: ChatRef }, RestrictedBrief[]> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'customers.see')
  await audit(scope, actor, 'customers.listed', 'restricted')
  const due = await scope.tx.restriction.groupBy({
    by: ['userId'],
    where: { liftedAt: null, userId: { notIn: [...staff.wallets] } },
    _min: { dueAt: true },
    orderBy: [{ _min: { dueAt: 'asc' } }, { userId: 'asc' }],
    take: SHOWN_MAX,
  })
  const briefs = await briefsOf(
    scope,
    due.map(({ userId }) => userId),
  )
  const rows = due.flatMap(({ userId }) => briefs.get(userId) ?? [])
  const listed = []
  for (const customer of rows) listed.push({ customer, reasons: toldOf(await standingOf(scope, customer.userId)) })
  return listed
}
