import type { Prisma } from '#prisma'
import { chatKey } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { openReason } from './reason.ts'
import type { RestrictionCategory, RestrictionView } from './views.ts'

/** Why an account is restricted at the moment, the oldest restriction first; empty when it is not. */
export const restrictionsOf = (scope: Scope, userId: string): Promise<RestrictionView[]> =>
  viewed(scope, { userId, liftedAt: null })

/** The same for a request to let one go: that one, also once it is over, first. */
export async function restrictionsOfRelease(scope: Scope, userId: string, id: string): Promise<RestrictionView[]> {
  const [one, standing] = [await viewed(scope, { id, userId }), await restrictionsOf(scope, userId)]
  return [...one.map((goes) => ({ ...goes, goes: true })), ...standing.filter((other) => other.id !== id)]
}

/** The same for those who only glance: what staff wrote of a customer is theirs to read who gave a reason for it. */
export const wordless = (restrictions: readonly RestrictionView[]): RestrictionView[] =>
  restrictions.map((one) => ({ ...one, reason: null }))

async function viewed(scope: Scope, where: Prisma.RestrictionWhereInput): Promise<RestrictionView[]> {
  const rows = await scope.tx.restriction.findMany({
    where,
    include: { reason: true, topUp: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const views: RestrictionView[] = []
  for (const { id, category, createdAt, botId, telegramId, reason, topUp } of rows)
    views.push({
      id,
      category: category as RestrictionCategory,
      since: createdAt,
      by: botId !== null && telegramId !== null ? await staffName(scope, { botId, telegramId }) : null,
      reason: reason && openReason(scope, reason),
      topUp: topUp?.reference ?? null,
      goes: false,
    })
  return views
}

/** Who a staff member is, also when they no longer are one. */
export async function staffName({ tx }: Scope, chat: ChatRef): Promise<string> {
  const staff = await tx.staff.findUnique({
    where: chatKey(chat),
    select: { name: true },
  })
  return staff?.name ?? String(chat.telegramId)
}
