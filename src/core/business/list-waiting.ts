import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { Permission } from '../staff/permissions.ts'
import { requireStaff, staffPermissions } from '../staff/staff-actor.ts'
import type { WaitingKind, WaitingLine } from './views.ts'
import { waitingLines } from './waiting-lines.ts'

/** Who may know of what waits: whoever may see the things themselves. */
const SEEN_BY: Record<WaitingKind, Permission> = {
  tickets: 'tickets.read',
  appeals: 'tickets.read',
  approvals: 'queue.see',
  restrictions: 'accounts.ask_release',
  recoveries: 'recovery.see',
  identities: 'identity.see',
  reviews: 'risk.see',
  suspense: 'suspense.see',
  payouts: 'payouts.see',
  differences: 'books.see',
}

/** Staff: how much waits of everything they may see, with the earliest moment it was promised for. Never their own. */
export const listWaiting: UseCase<{ actor: ChatRef }, WaitingLine[]> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'queue.see')
  const rights = await staffPermissions(scope, actor)
  const lines = await waitingLines(scope, staff)
  return lines.filter(({ kind }) => rights.includes(SEEN_BY[kind]))
}
