import type { Problem } from './problems.ts'

/** What staff are refused, as machines see it: only they ever do. */
export const STAFF_PROBLEMS = {
  own_account: { status: 403, title: 'Nobody handles their own account' },
  staff_code_needed: { status: 403, title: 'This takes a fresh code' },
  staff_code_missing: { status: 403, title: 'There is no authenticator yet' },
  payer_stopped: { status: 409, title: 'It cannot leave its payer now' },
  proposal_invalid: { status: 422, title: 'That cannot be asked for' },
  second_person: { status: 403, title: 'This takes a second person' },
  look_needed: { status: 403, title: 'This takes a look at the case first' },
  customer_not_found: { status: 404, title: 'There is no such customer' },
  reason_needed: { status: 422, title: 'A reason is needed' },
  provider_reference_invalid: { status: 422, title: 'That is no reference of a provider' },
  restore_unsure: { status: 409, title: 'It is not known yet what left before the backup was restored' },
  superseded: { status: 409, title: 'This has been dealt with already' },
} as const satisfies Record<string, Problem>
