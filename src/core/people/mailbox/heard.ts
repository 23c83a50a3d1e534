import type { MailboxCase } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import { liveCaseOf } from './mailbox-case.ts'
import { tellChat } from './tell.ts'

/** Whether two of staff agreed to a case after somebody spoke against it: the old mailbox, or who moved the account by a code. */
export const wasHeard = ({ state, objectedAt, movedAt }: MailboxCase): boolean =>
  state === 'waiting' && (objectedAt !== null || movedAt !== null)

/**
 * Whether an account stays where it is, whoever proves mailbox, password and code: two of staff believed its chat after the
 * other side had its say, and the chat would have to stop one move after the other until the address is another. It
 * hears of the try.
 */
export async function isHeldByCase(scope: Scope, userId: string): Promise<boolean> {
  const row = await liveCaseOf(scope, userId)
  if (!row || !wasHeard(row)) return false
  await tellChat(scope, row, 'kept')
  return true
}
