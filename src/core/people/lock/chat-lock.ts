import type { Chat } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { after, MINUTE } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'

/** A chat that locks itself shows what is in the wallet so long after the PIN, and not after a pause (SES-01). */
const UNLOCKED_FOR = 15 * MINUTE
const PAUSE = 5 * MINUTE

type Lock = Pick<Chat, 'lockOn' | 'unlockedAt'>

export const isLocked = ({ now }: Pick<Scope, 'now'>, { lockOn, unlockedAt }: Lock): boolean =>
  lockOn && !(unlockedAt && after(unlockedAt, UNLOCKED_FOR) > now)

/**
 * The lock of a chat somebody writes in again: after a pause it is closed. When they were last seen is kept to the
 * minute, so it may close up to a minute early.
 */
export const afterPause = ({ now }: Pick<Scope, 'now'>, chat: Lock & Pick<Chat, 'lastSeenAt'>): Partial<Lock> =>
  chat.lockOn && after(chat.lastSeenAt, PAUSE) <= now ? { unlockedAt: null } : {}

/** Whether what comes by itself finds the chat locked: it is, or would be once somebody wrote in it again. */
export const isLockedAway = (scope: Pick<Scope, 'now'>, chat: Lock & Pick<Chat, 'lastSeenAt'>): boolean =>
  isLocked(scope, { ...chat, ...afterPause(scope, chat) })

/** Refuses (`chat_locked`) what a locked chat does not show: balances, history, receipts, and cards to pay with. */
export function refuseLockedChat({ locked }: { locked: boolean }): void {
  if (locked) fail({ code: 'chat_locked' })
}

/**
 * What only stops something is done in a locked chat, too; there it answers with no more than that it is done: null
 * instead of sums, names and what is left.
 */
export const unseen = async <T>({ locked }: { locked: boolean }, answer: () => Promise<T>): Promise<T | null> =>
  locked ? null : answer()
