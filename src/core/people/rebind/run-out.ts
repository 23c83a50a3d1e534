import { audit } from '../../kit/audit.ts'
import type { RowWork } from '../../kit/row-by-row.ts'
import { tellOfRebind } from './tell.ts'

const AT_ONCE = 100

/**
 * Ends the recoveries to which two of staff did not agree in their time: both chats and the mailbox hear, once, with the
 * state that says so. In no order, so that some that cannot be ended never keep others from it.
 */
export const lateRebinds: RowWork<string, boolean> = {
  async due({ tx, now }) {
    const late = await tx.$queryRaw<{ id: string }[]>`
      select id from rebind where state = 'identity' and until <= ${now}::timestamptz
       order by random() limit ${AT_ONCE}`
    return late.map(({ id }) => id)
  },
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
