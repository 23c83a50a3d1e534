import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { actingUser } from '../actor.ts'
import { mailOwner } from '../mail-user.ts'
import { refuseLockedChat } from './chat-lock.ts'

/** Lets a chat lock itself, or no more. Only an unlocked one may be told to stop: `chat_locked`. */
export const setChatLock: UseCase<{ actor: ChatRef; on: boolean }, null> = async (scope, { actor, on }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const { lockOn: wasOn } = await scope.tx.chat.findUniqueOrThrow({ where: chatKey(actor), select: { lockOn: true } })
  // Whoever turns it on has just used the chat; it closes after the first pause. Turned on again it closes no later.
  const unlocked = on && wasOn ? {} : { unlockedAt: on ? scope.now : null }
  await scope.tx.chat.update({
    where: chatKey(actor),
    data: { lockOn: on, ...unlocked },
    select: { botId: true },
  })
  await audit(scope, actor, on ? 'chat.lock_on' : 'chat.lock_off', `user:${me.id}`)
  // Whoever holds the unlocked phone could do it: its owner hears of it elsewhere.
  if (wasOn && !on) await mailOwner(scope, me.id, 'chat_lock_off', { at: scope.now.toISOString() })
  return null
}
