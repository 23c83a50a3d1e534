import type { MailboxCase } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import { liveCaseOf } from './mailbox-case.ts'
import { tellChat } from './tell.ts'

/** Whether two of staff agreed to a case whose old mailbox had objected by then. */
export const wasHeard = ({ state, objectedAt }: MailboxCase): boolean => state === 'waiting' && objectedAt !== null

/**
 * Whether an account stays where it is, whoever proves mailbox, password and code: two of staff believed its chat after the
 * mailbox had its say, and the chat would have to stop one move after the other until the address is another. It hears of the try.
 */
export async function isHeldByCase(scope: Scope, userId: string): Promise<boolean> {
  const row = await liveCaseOf(scope, userId)
  if (!row || !wasHeard(row)) return false
  await tellChat(scope, row, 'kept', false)
  return true
}
