import { chatKey } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { openReason } from './reason.ts'
import type { RestrictionCategory, RestrictionView } from './views.ts'

/** Why an account is restricted at the moment; null when it is not. */
export async function restrictionOf(scope: Scope, userId: string): Promise<RestrictionView | null> {
  const row = await scope.tx.restriction.findFirst({
    where: { userId, liftedAt: null },
    include: { reason: true, topUp: true },
  })
  if (!row) return null
  const { botId, telegramId, reason, topUp } = row
  return {
    category: row.category as RestrictionCategory,
    since: row.createdAt,
    by: botId !== null && telegramId !== null ? await staffName(scope, { botId, telegramId }) : null,
    reason: reason && openReason(scope, reason),
    topUp: topUp?.reference ?? null,
  }
}

/** Who a staff member is, also when they no longer are one. */
export async function staffName({ tx }: Scope, chat: ChatRef): Promise<string> {
  const staff = await tx.staff.findUnique({
    where: chatKey(chat),
    select: { name: true },
  })
  return staff?.name ?? String(chat.telegramId)
}
