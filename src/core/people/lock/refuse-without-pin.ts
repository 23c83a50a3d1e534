import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { type Failure, fail } from '../../kit/failure.ts'
import { after, SECOND } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { INTENT_TTL_SECONDS } from '../../payment/intent.ts'
import { VOID } from '../pin/void-pin.ts'

/** What its owner is told the PIN is asked for. */
type Why = Extract<Failure, { code: 'pin_needed' }>['why']

/**
 * For what moves no money itself and lets somebody move it later, or tells all there is to tell: the PIN must have been
 * given in this very chat, no longer ago than one counts on a card, and not be void since. `pin_needed`.
 * @param since where it stands for one card only: when that was shown, for a PIN from before was given for another
 */
export async function refuseWithoutPin({ tx, now }: Scope, actor: ChatRef, why: Why, since?: Date): Promise<void> {
  const chat = await tx.chat.findUnique({
    where: chatKey(actor),
    select: { pinAt: true, user: { select: { pinHash: true } } },
  })
  const pinAt = chat?.user?.pinHash === VOID ? null : chat?.pinAt
  if (!pinAt || after(pinAt, INTENT_TTL_SECONDS * SECOND) <= now || (since && pinAt < since))
    fail({ code: 'pin_needed', why })
}
