import { acceptInvitation } from './accept-invitation.ts'
import { inviteStaff } from './invite-staff.ts'
import { proveStaff } from './prove-staff.ts'
import { readInvitation } from './read-invitation.ts'

/** The staff code's part of the core's use cases: those of one transaction, and the one whose refusals are kept. */
export const STAFF_CODE = { inviteStaff, readInvitation, acceptInvitation } as const
export const STAFF_CODE_PROCEDURES = { proveStaff } as const
