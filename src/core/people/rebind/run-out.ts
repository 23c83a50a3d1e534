import { audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { tellOfRebind } from './tell.ts'

const AT_ONCE = 100

/**
 * Ends the recoveries to which two of staff did not agree in their time: both chats and the mailbox hear, once, with the
 * state that says so. Returns how many.
 */
export async function endLateRebinds(scope: Scope): Promise<number> {
  const { tx, now } = scope
  const late = await tx.$queryRaw<{ id: string }[]>`
    select id from rebind where state = 'identity' and until <= ${now}::timestamptz
     order by until limit ${AT_ONCE} for update skip locked`
  for (const { id } of late) {
    const row = await tx.rebind.update({ where: { id }, data: { state: 'closed' } })
    await audit(scope, 'system', 'rebind.closed', `user:${row.userId}`, { rebind: id, was: 'identity' })
    await tellOfRebind(scope, row, 'undecided')
  }
  return late.length
}
