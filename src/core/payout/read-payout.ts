import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseOwn, requireStaff } from '../staff/staff-actor.ts'
import { viewPayoutCase, WITH_DESTINATION } from './view-case.ts'
import type { PayoutCase } from './views.ts'

type Which = { actor: ChatRef } & ({ reference: string } | { payoutId: string })

/** Staff: one withdrawal that was confirmed. `superseded` where there is none, `own_account`. */
export const readPayout: UseCase<Which, PayoutCase> = async (scope, { actor, ...which }) => {
  const staff = await requireStaff(scope, actor, 'payouts.see')
  const named = 'payoutId' in which ? { id: which.payoutId } : { reference: normaliseReference(which.reference) }
  const row = await scope.tx.payout.findFirst({
    where: { ...named, confirmedAt: { not: null } },
    include: WITH_DESTINATION,
  })
  if (!row) return fail({ code: 'superseded' })
  refuseOwn(staff, row.ownerId)
  await audit(scope, actor, 'payouts.read', `payout:${row.id}`)
  return viewPayoutCase(scope, row)
}
