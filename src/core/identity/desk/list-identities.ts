import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { requireStaff } from '../../staff/staff-actor.ts'
import type { IdentityBrief } from '../views.ts'
import { briefCases } from './view-case.ts'

const SHOWN_MAX = 50

/** Staff: cases that wait for a decision, the oldest first, masked. Never the actor's own. */
export const listIdentities: UseCase<{ actor: ChatRef }, IdentityBrief[]> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'identity.see')
  await audit(scope, actor, 'identities.listed', 'identities')
  const rows = await scope.tx.identityCase.findMany({
    where: { state: 'pending', userId: { notIn: [...staff.wallets] } },
    orderBy: { submittedAt: 'asc' },
    take: SHOWN_MAX,
  })
  return briefCases(scope, rows)
}
