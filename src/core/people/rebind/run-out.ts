import { audit } from '../../kit/audit.ts'
import { dueIds } from '../../kit/due-ids.ts'
import type { RowWork } from '../../kit/row-by-row.ts'
import { sql } from '../../kit/sql.ts'
import { tellOfRebind } from './tell.ts'

/**
 * Ends the recoveries to which two of staff did not agree in their time: both chats and the mailbox hear, once, with the
 * state that says so.
 */
export const lateRebinds: RowWork<string, boolean> = {
  due: (scope) => dueIds(scope, sql`rebind`, sql`state = 'identity' and until <= ${scope.now}::timestamptz`),
  async end(scope, id) {
    const { tx, now } = scope
    const [late] = await tx.$queryRaw<{ id: string }[]>`
      select id from rebind where id = ${id}::uuid and state = 'identity' and until <= ${now}::timestamptz
       for update skip locked`
    if (!late) return false
    const row = await tx.rebind.update({ where: { id }, data: { state: 'closed' } })
    await audit(scope, 'system', 'rebind.closed', `user:${row.userId}`, { rebind: id, was: 'identity' })
    await tellOfRebind(scope, row, 'undecided')
    return true
  },
}
