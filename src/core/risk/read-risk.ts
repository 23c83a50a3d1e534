import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { sidesOfOne } from '../payment/sides.ts'
import { refuseOwn, requireStaff, type StaffActor } from '../staff/staff-actor.ts'
import { viewRisk } from './view-risk.ts'
import type { RiskItemView } from './views.ts'

/** Staff: one payment the rules found something in. `superseded` when there is none, `own_account`. */
export const readRisk: UseCase<{ actor: ChatRef; id: string }, RiskItemView> = async (scope, { actor, id }) => {
  const staff = await requireStaff(scope, actor, 'risk.see')
  const view = await notTheirOwn(scope, staff, id)
  await audit(scope, actor, 'risk.read', subjectOf(view))
  return view
}

/** What the trail calls it: a withdrawal is none of the payments. */
export const subjectOf = ({ id, account }: RiskItemView): string => `${account === null ? 'payment' : 'payout'}:${id}`

/** The payment, unless the reader is on one of its sides. */
export async function notTheirOwn(scope: Scope, staff: StaffActor, id: string): Promise<RiskItemView> {
  const view = (await viewRisk(scope, id)) ?? fail({ code: 'superseded' })
  refuseOwn(staff, view.payer.userId)
  for (const side of await sidesOfOne(scope, id)) refuseOwn(staff, side)
  return view
}
