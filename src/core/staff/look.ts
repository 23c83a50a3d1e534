import type { ChatRef } from '../chat/views.ts'
import { type AuditDetail, audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Permission } from './permissions.ts'
import { keepReason } from './reason.ts'
import { requireStaff, type StaffActor } from './staff-actor.ts'

/** Somebody of staff looks at something; with a reason, at all of it. */
export type Looking = { actor: ChatRef; reason?: string }

/**
 * ADM-05, the one way to every card of staff. Whoever may see a thing at all sees it masked; in full it takes the right to
 * that, a fresh code and a reason. `not_allowed`, `staff_code_needed`.
 */
export const requireLook = (
  scope: Scope,
  { actor, reason }: Looking,
  see: Permission,
  inFull: Permission = 'customers.unmask',
): Promise<StaffActor> => requireStaff(scope, actor, reason === undefined ? see : inFull)

/** What was looked at: `noun` of the row's action, whom or what it concerns, and what else is to be found by. */
type Looked = {
  noun: 'customer' | 'transaction' | 'merchant' | 'ticket' | 'difference'
  subject: string
  detail?: AuditDetail
}

/**
 * The row each look leaves: `<noun>.seen`, or `<noun>.unmasked` with its reason, which is kept sealed. Whether all of it
 * is shown. `reason_needed`, `text_too_long`.
 */
export async function noteLook(scope: Scope, { actor, reason }: Looking, looked: Looked): Promise<boolean> {
  const { noun, subject, detail = {} } = looked
  const why = reason === undefined ? {} : { reason: await keepReason(scope, reason) }
  await audit(scope, actor, `${noun}.${reason === undefined ? 'seen' : 'unmasked'}`, subject, { ...detail, ...why })
  return reason !== undefined
}
