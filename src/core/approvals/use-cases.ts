import { auditApprovals } from './audit-approvals.ts'
import { decideApproval } from './decide-approval.ts'
import { listApprovals } from './list-approvals.ts'
import { proposeApproval } from './propose-approval.ts'
import { readApproval } from './read-approval.ts'
import { requestApproval } from './request-approval.ts'

/** What two people decide, each in one transaction. */
export const APPROVALS = { proposeApproval, requestApproval, listApprovals, readApproval, decideApproval } as const

export const APPROVALS_PROCEDURES = { auditApprovals } as const
