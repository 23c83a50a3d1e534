import type { UseCase } from '../kit/use-case.ts'
import { askerOf } from '../refusal/asker.ts'
import { auditSome } from '../refusal/audit-some.ts'
import { sameChat } from './chat-key.ts'
import type { ButtonMeaning, ChatRef } from './views.ts'

/** What a pressed button means. Another person's is as dead as one that never was; the attempt is noted. */
export const readButton: UseCase<{ actor: ChatRef; token: string }, ButtonMeaning> = async (scope, input) => {
  const button = await scope.tx.button.findUnique({ where: { token: input.token } })
  if (!button || button.expiresAt <= scope.now) return { state: 'dead' }
  if (!sameChat(button, input.actor)) {
    const asker = await askerOf(scope, { actor: input.actor })
    await auditSome(scope, asker, 'button.foreign', `card:${button.card}`, { action: button.action })
    return { state: 'dead' }
  }
  const payload = button.payload as Record<string, string>
  return { state: 'live', action: button.action, payload, card: button.card }
}
