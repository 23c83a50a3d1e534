import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
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
  const open = { id: intentId, ownerId: me.id, state: 'draft', expiresAt: { gt: scope.now } }
  const intent = await scope.tx.intent.findFirst({ where: open })
  if (!intent) return fail({ code: 'quote_expired' })
  if (missingFactor(intent, 'pin', scope.now)) return fail({ code: 'auth_required', factor: 'pin' })
  const used = await useCode(scope, { userId: me.id, code })
  if (!used.ok) return used
  // A card that was put away meanwhile takes no code: nothing of this stays, and the code still works.
  const { count } = await scope.tx.intent.updateMany({
    where: { ...open, hash: intent.hash },
    data: codeGiven(intent, scope.now),
  })
  if (count === 0) return fail({ code: 'quote_expired' })
  await audit(scope, actor, 'code.accepted', `user:${me.id}`, { intent: intentId })
  return { ok: true, value: null }
}
