import type { AuditAction } from '../kit/audit-actions.ts'
import type { FailureCode } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { askerOf } from './asker.ts'
import { auditSome } from './audit-some.ts'

/**
 * The refusals that are security events (LOG-04). That a fresh code is asked for first is a question and none of them:
 * what is answered to it leaves its own rows.
 */
export const SECURITY_REFUSALS = {
  not_allowed: 'access.denied',
  own_account: 'access.denied',
  second_person: 'access.denied',
  api_key_invalid: 'access.denied',
  scope_missing: 'access.denied',
  address_not_allowed: 'access.denied',
  limit_single: 'limit.reached',
  limit_daily: 'limit.reached',
  limit_monthly: 'limit.reached',
  cooling_off: 'limit.reached',
  too_many_requests: 'limit.reached',
  auth_locked: 'limit.reached',
} as const satisfies Partial<Record<FailureCode, AuditAction>>

export type SecurityRefusal = keyof typeof SECURITY_REFUSALS

/** `call`: the name of what was asked; `input`: what it was asked with, to know by whom. */
type Input = { call: string; input: unknown; code: SecurityRefusal }

/** Leaves the row of a refusal, in a transaction of its own: that of the refused was rolled back. */
export const noteRefusal: UseCase<Input, null> = async (scope, { call, input, code }) => {
  const asker = await askerOf(scope, input)
  await auditSome(scope, asker, SECURITY_REFUSALS[code], asker.subject, { call, code })
  return null
}
