import type { ChatRef } from '../../chat/views.ts'
import { after, MINUTE } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'

/** For how long a reason counts. */
const LOOK_LIVES = 15 * MINUTE

/** Whether this member of staff gave a reason to look at the case, and not too long ago. */
export async function hasLiveLook(
  { tx, now }: Scope,
  { botId, telegramId }: ChatRef,
  caseId: string,
): Promise<boolean> {
  const createdAt = { gt: after(now, -LOOK_LIVES) }
  return (await tx.identityLook.count({ where: { caseId, botId, telegramId, createdAt } })) > 0
}
