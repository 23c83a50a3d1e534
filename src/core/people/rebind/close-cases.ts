import type { Rebind } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import { notifyAll } from '../../notices/notify.ts'
import { voidLinks } from '../link/link.ts'
import { newChatOf, staysHere } from './rebind.ts'

/**
 * Ends the recoveries of a person that are still to be decided, or wait, with their links. The person is locked.
 * @param but the one that is ended otherwise
 */
export async function closeCases(scope: Scope, userId: string, but?: string): Promise<Rebind[]> {
  const others = but === undefined ? {} : { id: { not: but } }
  const where = { userId, ...others, state: { in: ['identity', 'waiting'] } }
  const cases = await scope.tx.rebind.findMany({ where })
  for (const { id } of cases) await voidLinks(scope, { subject: id })
  await scope.tx.rebind.updateMany({ where, data: { state: 'closed' } })
  return cases
}

/**
 * A recovery lives as long as the password it was opened with: whoever replaced that may have done so because of it. The
 * chat that asked hears so; old chat and mailbox hear of the password.
 */
export async function endCases(scope: Scope, userId: string, but?: string): Promise<void> {
  const ended = await closeCases(scope, userId, but)
  await notifyAll(
    scope,
    ended.map((rebind) => ({
      to: { chat: newChatOf(rebind) },
      notice: { kind: 'rebind_ended', here: staysHere(rebind) },
    })),
  )
}
