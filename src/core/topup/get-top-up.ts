import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { viewTopUp } from './view-top-up.ts'
import type { TopUpView } from './views.ts'

/** One's own top-up by its reference. */
export const getTopUp: UseCase<{ actor: ChatRef; reference: string }, TopUpView> = async (
  scope,
  { actor, reference },
) => {
  const me = await actingUser(scope, actor)
  const row = await scope.tx.topUp.findUnique({ where: { reference: normaliseReference(reference) } })
  if (!row || row.userId !== me.id) return fail({ code: 'topup_not_found' })
  return viewTopUp(scope, row)
}
