import { viewOf } from '../chat/chat.ts'
import type { ChatRef, ChatView } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { DAY } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { lockActingUser, userPlace } from './actor.ts'
import { refuseLockedChat } from './lock/chat-lock.ts'
import { mailOwner } from './mail-user.ts'
import { checkNameBy, type NameRule } from './name.ts'

/** Fewer would be on many cards by chance, more would hide what the card says. */
const [LEAST, MOST] = [4, 32]
const WORDS: NameRule = { allowed: /^[\p{L}\p{M}\p{N} '’.,!?·・-]+$/u, needed: /[\p{L}\p{N}]/u }

/** Each is told by mail: more of them would only bury other mails. */
const CHANGES_A_DAY = 10

/**
 * Chooses the phrase that cards and mails of ours show. `phrase_invalid` for what is too short, too long, or could be
 * mistaken for words of ours, `too_many_requests`, `chat_locked`. The chat's view then has it.
 */
export const setPhrase: UseCase<{ actor: ChatRef; phrase: string }, ChatView> = async (scope, { actor, phrase }) => {
  const me = await lockActingUser(scope, actor)
  refuseLockedChat(me)
  const checked = checkNameBy(WORDS, phrase)
  const text = 'name' in checked ? checked.name : ''
  const length = Array.from(text).length
  if (length < LEAST || length > MOST) return fail({ code: 'phrase_invalid', least: LEAST, most: MOST })
  await limitRate(scope, { subject: `user:${me.id}`, of: 'phrase_set', max: CHANGES_A_DAY, windowMs: DAY })
  const sealed = scope.keyring.seal(me.dataKey, userPlace('phrase', me.id), text)
  await scope.tx.user.update({ where: { id: me.id }, data: { phrase: sealed }, select: { id: true } })
  await audit(scope, actor, 'phrase.set', `user:${me.id}`)
  await mailOwner(scope, me.id, 'phrase_set', { at: scope.now.toISOString() })
  return viewOf(scope, actor)
}
