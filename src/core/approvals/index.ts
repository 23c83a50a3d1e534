/** The part of the door for what two people decide: what is asked, what it says, and what it is about. */

export * from '../correction/views.ts'
export type { RailProposal, RailWay } from '../rails/switch-views.ts'
export * from '../wallet/own-limits/views.ts'
export * from '../wallet/tariff/views.ts'
export type { ApprovalKind, Asked } from './asked.ts'
export type { Decision } from './decide-approval.ts'
export type { Proposal, ProposalProblem } from './proposal.ts'
export type { ApprovalOutcome, ApprovalView, ProposalView } from './views.ts'
