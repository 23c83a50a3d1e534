import type { Rebind } from '#prisma'
import { sameChat } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notifyAll } from '../../notices/notify.ts'
import { voidLinks } from '../link/link.ts'
import type { RebindEnd } from './notice.ts'
import { newChatOf, staysHere } from './rebind.ts'

/** `but`: the one that is ended, or goes on, otherwise; `here`: the chat that did what ends them, and knows. */
type Ending = { why: RebindEnd; but?: string; here?: ChatRef }

/**
 * Ends the recoveries of a person that are still to be decided, or wait, with their links: a recovery lives as long as the
 * password and the address it was opened with, and of several only one counts. The chat that asked hears so, and why, once;
 * old chat and mailbox hear of what ended it. The person is locked.
 */
export async function endCases(scope: Scope, userId: string, { why, but, here }: Ending): Promise<void> {
  const others = but === undefined ? {} : { id: { not: but } }
  const where = { userId, ...others, state: { in: ['identity', 'waiting'] } }
  const cases = await scope.tx.rebind.findMany({ where })
  for (const { id } of cases) await voidLinks(scope, { subject: id })
  await scope.tx.rebind.updateMany({ where, data: { state: 'closed' } })
  const elsewhere = cases.filter((rebind) => !here || !sameChat(here, newChatOf(rebind)))
  await tellEnded(scope, elsewhere, why)
}

/** The chats that asked hear why nothing comes of it any more. */
export const tellEnded = (scope: Scope, ended: readonly Rebind[], why: RebindEnd): Promise<void> =>
  notifyAll(
    scope,
    ended.map((rebind) => ({
      to: { chat: newChatOf(rebind) },
      notice: { kind: 'rebind_ended', here: staysHere(rebind), why },
    })),
  )
