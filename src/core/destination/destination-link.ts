import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { missingFactor } from '../payment/factor.ts'
import { actingUser } from '../people/actor.ts'
import { newLink } from '../people/link/link.ts'
import type { IssuedLink } from '../people/views.ts'
import { ownDraft } from './draft.ts'

/**
 * The way to the page where an account's password saves a destination, once its PIN was given. Not for whoever has an
 * authenticator: a new password takes a mailbox, and that would then do for the code.
 */
export const destinationLink: UseCase<{ actor: ChatRef; id: string }, IssuedLink> = async (scope, { actor, id }) => {
  const me = await actingUser(scope, actor)
  const row = await ownDraft(scope, me.id, id)
  if (missingFactor(row, 'pin', scope.now)) fail({ code: 'auth_required', factor: 'pin' })
  if (me.secondFactorAt) fail({ code: 'auth_required', factor: 'code' })
  return newLink(scope, 'destination', row.id)
}
