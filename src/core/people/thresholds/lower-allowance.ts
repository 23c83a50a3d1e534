import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import type { Money } from '../../money/money.ts'
import { actingUser } from '../actor.ts'
import { checkAllowance, holdSteady } from './bounds.ts'
import { keepAllowance } from './keep-allowance.ts'

/** Lets less go without a PIN, or nothing: that takes no PIN itself. More does: `auth_required`. */
export const lowerAllowance: UseCase<{ actor: ChatRef; amount: Money }, null> = async (scope, { actor, amount }) => {
  const me = await actingUser(scope, actor)
  const { now } = await checkAllowance(scope, me, amount)
  if (amount.minor > now.minor) return fail({ code: 'auth_required', factor: 'pin' })
  await holdSteady(scope, actor, me)
  await keepAllowance(scope, actor, me.id, amount.minor)
  return null
}
