import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'

/** So long after the last word of a ticket, or after it was closed, its words stay where no account keeps them. */
const KEPT = 90 * DAY
const AT_ONCE = 100

/**
 * Erases what was asked in chats that never got an account, pictures and notes with it: what people who left wrote has an
 * end (`closedLongAgo`), and so has what nobody's account wrote. One that was never closed is closed with that, whether or
 * not anybody answered: an end that waits for staff is none. Its topic goes as those of people who left do
 * (`takeTopicsOver`). Returns how many tickets.
 */
export async function forgetNobodys({ tx, now }: Scope): Promise<number> {
  const past = after(now, -KEPT)
  const due = await tx.$queryRaw<{ id: string }[]>`
    select t.id from ticket t
    where t.user_id is null and t.created_at <= ${past}::timestamptz
      and (t.closed_at is null or t.closed_at <= ${past}::timestamptz)
      and exists (select from ticket_message m where m.ticket_id = t.id)
      and not exists (select from ticket_message m where m.ticket_id = t.id and m.created_at > ${past}::timestamptz)
    order by t.created_at limit ${AT_ONCE} for update of t skip locked`
  const ids = due.map(({ id }) => id)
  await tx.ticketMessage.deleteMany({ where: { ticketId: { in: ids } } })
  await tx.ticket.updateMany({ where: { id: { in: ids } }, data: { about: null, liveUntil: null } })
  await tx.ticket.updateMany({
    where: { id: { in: ids }, state: { not: 'closed' } },
    data: { state: 'closed', closedAt: now },
  })
  return due.length
}
