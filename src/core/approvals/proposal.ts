import type { PostingProposal, ReversalProposal } from '../correction/views.ts'
import type { RailProposal } from '../rails/switch-views.ts'
import type { RefundProposal } from '../refund/views.ts'
import type { RoleProposal } from '../staff/views.ts'
import type { OwnLimitsProposal } from '../wallet/own-limits/views.ts'
import type { FeeProposal, LimitRuleProposal } from '../wallet/tariff/views.ts'

/** What two people are asked to agree to, in full. One more sort is one more line. */
export type Proposal =
  | RefundProposal
  | ReversalProposal
  | PostingProposal
  | OwnLimitsProposal
  | RailProposal
  | FeeProposal
  | LimitRuleProposal
  | RoleProposal

/** Why something cannot be asked for. */
export type ProposalProblem =
  // an entry that goes back another way, is too old, or whose money still waits; its payee has too little
  | 'not_reversible'
  | 'too_old'
  | 'waits'
  | 'payee_short'
  // a posting by hand
  | 'same_account'
  | 'over_cap'
  | 'over_day_cap'
  // limits and prices
  | 'dates'
  | 'no_change'
  | 'over_highest'
  | 'limits_order'
  | 'levels_order'
  | 'no_level'
  | 'fee_terms'
  | 'dearer_notice'
  // roles
  | 'last_owner'
  | 'name_needed'
