import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
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

/** `handedIn`: when what they would agree to was handed in, as a request names it. */
type Agreed = { caseId: string; handedIn: string | null }

/**
 * Lets those pass who opened the case, with a reason, since it was handed in: from any of their chats, however long ago.
 * Two who agree are two who have read it. `look_needed`. Of a case that no longer waits nothing is asked: nothing comes of it.
 */
export async function requireLook(
  { tx }: Scope,
  { caseId, handedIn }: Agreed,
  chats: readonly ChatRef[],
): Promise<void> {
  const row = await tx.identityCase.findFirst({ where: { id: caseId, state: 'pending' } })
  const submittedAt = row?.submittedAt
  if (!submittedAt || submittedAt.toISOString() !== handedIn) return
  const theirs = chats.map(({ botId, telegramId }) => ({ botId, telegramId }))
  const looks = await tx.identityLook.count({ where: { caseId, OR: theirs, createdAt: { gte: submittedAt } } })
  if (looks === 0) fail({ code: 'look_needed', caseId })
}
