import { auditApprovals } from './audit-approvals.ts'
import { decideApproval } from './decide-approval.ts'
import { listApprovals } from './list-approvals.ts'
import { proposeApproval } from './propose-approval.ts'
import { readApproval } from './read-approval.ts'
import { requestApproval } from './request-approval.ts'

/** What two people decide, as it is read. */
export const APPROVALS = { listApprovals, readApproval } as const

/** Those that note, in a transaction of its own, what they refused; and the audit. */
export const APPROVALS_PROCEDURES = { proposeApproval, requestApproval, decideApproval, auditApprovals } as const
