import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'

/** So long after the last day on which a recovery, or a lost mailbox, could go on its statement stays. */
const KEPT = 30 * DAY
/** What is left over comes with the next sweep. */
const AT_ONCE = 1_000

/**
 * Erases what people stated of themselves for staff to compare, once it is over: nobody compares it any more, and whoever
 * read it could say the same again. That a move of long ago was staff's nobody has to tell by it: it can no longer be
 * undone. Returns how many.
 */
export async function forgetStatements({ tx, now }: Scope): Promise<number> {
  const [data, past] = [{ statement: null }, { until: { lte: after(now, -KEPT) }, statement: { not: null } }]
  const recoveries = await tx.rebind.updateMany({
    where: { ...past, state: { in: ['bound', 'stopped', 'closed'] } },
    data,
    limit: AT_ONCE,
  })
  const mailboxes = await tx.mailboxCase.updateMany({
    where: { ...past, state: { in: ['done', 'stopped', 'declined', 'closed'] } },
    data,
    limit: AT_ONCE,
  })
  return recoveries.count + mailboxes.count
}
