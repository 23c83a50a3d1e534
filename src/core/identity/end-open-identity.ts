import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'

/** What happened to the account meanwhile. */
type Why = 'frozen' | 'moved' | 'stopped'

/**
 * Takes back what is open, whoever's turn it is: it was given from a chat that may be somebody else's, and two who approve
 * it would make that somebody the one staff compare with. What was asked about it is void by that. Its owner hears of it,
 * in the chat they have by then, and hands it in again. The person is locked, before the case as in `setLevel`.
 */
export async function endOpenIdentity(scope: Scope, userId: string, why: Why): Promise<void> {
  const ended = await scope.tx.identityCase.updateManyAndReturn({
    where: { userId, state: { in: ['draft', 'pending', 'asked'] } },
    data: { state: 'withdrawn', decidedAt: scope.now },
    select: { id: true, level: true },
  })
  for (const { id, level } of ended) {
    await audit(scope, 'system', 'identity.withdrawn', `user:${userId}`, { case: id, why })
    await notify(scope, { userId }, { kind: 'identity_withdrawn', level })
  }
}

/** What ends whatever is open, by its name in the trail. */
const ENDS: Readonly<Record<string, Why>> = {
  'account.frozen': 'frozen',
  'chat.rebound': 'moved',
  'rebind.stopped': 'stopped',
}

/** Which of these came first since then; null where none did. */
export async function endedSince({ tx }: Scope, userId: string, since: Date): Promise<Why | null> {
  const first = await tx.auditEvent.findFirst({
    where: { subject: `user:${userId}`, action: { in: Object.keys(ENDS) }, at: { gt: since } },
    orderBy: { id: 'asc' },
    select: { action: true },
  })
  return ENDS[first?.action ?? ''] ?? null
}
