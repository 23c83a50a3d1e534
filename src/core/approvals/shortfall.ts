import type { ChatRef } from '../chat/views.ts'
import { DomainError, type Failure, fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { staffPermissions } from '../staff/staff-actor.ts'

/** By how much somebody is short says what they have: those who may see a balance are told it, the others that it is so. */
async function toldTo(scope: Scope, actor: ChatRef, failure: Failure): Promise<Failure> {
  if (!saysBalance(failure) || (await seesBalances(scope, actor))) return failure
  return { code: 'proposal_invalid', why: 'payee_short' }
}

/** Whether somebody of staff may see what a customer has. */
export const seesBalances = async (scope: Scope, actor: ChatRef): Promise<boolean> =>
  (await staffPermissions(scope, actor)).includes('customers.unmask')

const saysBalance = (failure: Failure): boolean =>
  'short' in failure || (failure.code === 'proposal_invalid' && failure.why === 'payee_short')

/** Does what two agreed to, and refuses it in no more words than whoever decides may read. */
export async function doneFor<T>(scope: Scope, actor: ChatRef, done: Promise<T>): Promise<T> {
  try {
    return await done
  } catch (error) {
    if (error instanceof DomainError) return fail(await toldTo(scope, actor, error.failure))
    throw error
  }
}
