import type { Rebind } from '#prisma'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'

/** How long a case that staff declined speaks against its chat. */
const DECLINED_FOR = 30 * DAY

/**
 * Whether staff have a lost mailbox of the chat that a recovery takes an account out of, and have declined none of that
 * account lately: the chat then stops recoveries for as long as they have it, and not just for the days after the first.
 */
export async function speaksByCase({ tx, now }: Scope, { id, userId }: Rebind): Promise<boolean> {
  if (userId === null) return false
  const declined = { userId, state: 'declined', createdAt: { gt: after(now, -DECLINED_FOR) } }
  if ((await tx.mailboxCase.count({ where: declined })) > 0) return false
  const asked = [{ state: 'identity', until: { gt: now } }, { state: 'waiting' }]
  const here = [{ movedBy: null }, { movedBy: id }]
  return (await tx.mailboxCase.count({ where: { userId, AND: [{ OR: asked }, { OR: here }] } })) > 0
}
