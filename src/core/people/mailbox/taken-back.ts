import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'

/** For so long it counts that a mailbox took its account back: its owner may be away when it does. */
const LATELY = 90 * DAY

/**
 * When the mailbox that somebody now says is lost took the account back from another address, with the PIN and the
 * authenticator of that time, the last time lately; null: it did not. Whose mailbox is a thief's has nothing else to show
 * then, and whose chat is a thief's has that much against them.
 */
export async function takenBackAt({ tx, now }: Scope, userId: string): Promise<Date | null> {
  const kept = await tx.auditEvent.findFirst({
    where: { subject: `user:${userId}`, action: 'email.kept', at: { gt: after(now, -LATELY) } },
    orderBy: { id: 'desc' },
  })
  return kept?.at ?? null
}
