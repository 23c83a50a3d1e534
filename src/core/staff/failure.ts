import type { ProposalProblem } from '../approvals/proposal.ts'
import type { Stays } from '../held/stays.ts'
import type { Money } from '../money/money.ts'

/** What staff are refused. `superseded` customers meet as well. */
export type StaffFailure =
  | { code: 'staff_code_needed' }
  | { code: 'staff_code_missing' }
  | { code: 'own_account' }
  | { code: 'second_person' }
  // whoever agrees to what a case says has read it themselves
  | { code: 'look_needed'; caseId: string }
  // what may be asked for takes other terms; `amount`: the most, or what is missing; `from`: the first day it may begin,
  // or the one from which on it would not do
  | { code: 'proposal_invalid'; why: ProposalProblem; amount?: Money; from?: Date }
  // what waits for staff cannot leave its payer now. `id`: the payment's, or the withdrawal's
  | { code: 'payer_stopped'; why: Stays; id: string }
  | { code: 'customer_not_found'; asked: string }
  | { code: 'reason_needed' }
  | { code: 'superseded' }
  // a backup of the moment `since` was restored, and it is not known yet what left by the rail after that
  | { code: 'restore_unsure'; rail: string; why: 'statements' | 'differences'; since: Date }
