import { acceptInvitation } from './accept-invitation.ts'
import { inviteStaff } from './invite-staff.ts'
import { proveStaff } from './prove-staff.ts'
import { readInvitation } from './read-invitation.ts'
import { tieStaff } from './tie-staff.ts'

/**
 * What the owner's console and the staff code bring to the core's use cases: those of one transaction, and the one
 * whose refusals are kept.
 */
export const STAFF_CODE = { inviteStaff, readInvitation, acceptInvitation, tieStaff } as const
export const STAFF_CODE_PROCEDURES = { proveStaff } as const
