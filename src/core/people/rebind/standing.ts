import { must } from '../../kit/must.ts'
import type { Scope } from '../../kit/use-case.ts'
import { chatMayStop, staysHere } from './rebind.ts'
import type { RecoveryStanding } from './views.ts'

/** A person's recovery that is still to be decided, waits, or can be undone; the newest, where there are several. Null: none. */
export async function recoveryStandingOf(scope: Scope, userId: string): Promise<RecoveryStanding | null> {
  const { tx, now } = scope
  const row = await tx.rebind.findFirst({
    where: { userId, state: { in: ['identity', 'waiting', 'bound'] }, until: { gt: now } },
    orderBy: { createdAt: 'desc' },
  })
  if (!row) return null
  const stage = must(STAGES[row.state], 'only these were asked for')
  return {
    id: row.id,
    stage,
    here: staysHere(row),
    since: row.createdAt,
    until: row.until,
    chatCanStop: await chatMayStop(scope, row),
  }
}

const STAGES: Readonly<Record<string, RecoveryStanding['stage']>> = {
  identity: 'asked',
  waiting: 'approved',
  bound: 'moved',
}
