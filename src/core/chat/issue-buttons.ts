import { after, SECOND } from '../kit/time.ts'
import { newToken } from '../kit/token.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { ChatRef, NewButton } from './views.ts'

type Issue = { actor: ChatRef; card: string; buttons: NewButton[]; ttlSeconds: number }

/** Keeps what a card's buttons mean and gives back their tokens, in order. The card's older buttons die. */
export const issueButtons: UseCase<Issue, string[]> = async (scope, { actor, card, buttons, ttlSeconds }) => {
  const { botId, telegramId } = actor
  const expiresAt = after(scope.now, ttlSeconds * SECOND)
  const rows = buttons.map(({ action, payload = {} }) => ({
    token: newToken(scope, 16),
    botId,
    telegramId,
    card,
    action,
    payload,
    expiresAt,
  }))
  await scope.tx.button.deleteMany({ where: { card, botId, telegramId } })
  await scope.tx.button.createMany({ data: rows })
  return rows.map((row) => row.token)
}
