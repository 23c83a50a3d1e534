import type { UseCase } from '../kit/use-case.ts'
import { type ChatRef, RENEWAL, type Renewal } from './views.ts'

/** What begins a card of this chat anew, where its dialogue was lost; null where nothing does. */
export const readRenewal: UseCase<{ actor: ChatRef; card: string }, Renewal | null> = async (scope, input) => {
  const { actor, card } = input
  const row = await scope.tx.button.findFirst({
    where: { card, botId: actor.botId, telegramId: actor.telegramId, action: { startsWith: RENEWAL } },
  })
  if (!row || row.expiresAt <= scope.now) return null
  return { flow: row.action.slice(RENEWAL.length), seed: row.payload as Record<string, string> }
}
