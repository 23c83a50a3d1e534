import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { findAuthorisable, keepFactor } from '../../payment/authorisable.ts'
import { codeGiven, missingFactor } from '../../payment/factor.ts'
import { actingUser } from '../actor.ts'
import { useCode } from './use-code.ts'

type Input = { actor: ChatRef; intentId: string; code: string }

/**
 * Allows an intent of one's own with an authenticator's code, after the PIN has. The code stands for exactly what the
 * card showed, as the PIN does (TXA-03); a recovery code does not allow payments.
 */
export const giveCode = (deps: CoreDeps, input: Input): Promise<Result<null>> => judged(run(deps, give, input))

async function give(scope: Scope, { actor, intentId, code }: Input): Promise<Result<null>> {
  const me = await actingUser(scope, actor)
  const draft = await findAuthorisable(scope, { id: intentId, ownerId: me.id })
  if (!draft) return fail({ code: 'quote_expired' })
  if (missingFactor(draft, 'pin', scope.now)) return fail({ code: 'auth_required', factor: 'pin' })
  const used = await useCode(scope, { userId: me.id, code, by: actor })
  if (!used.ok) return used
  // A card that was put away meanwhile takes no code: nothing of this stays, and the code still works.
  if (!(await keepFactor(scope, draft, codeGiven(draft, scope.now)))) return fail({ code: 'quote_expired' })
  await audit(scope, actor, 'code.accepted', `user:${me.id}`, { intent: intentId })
  return { ok: true, value: null }
}
