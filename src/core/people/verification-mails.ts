import { chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { countOne, limitRate } from '../kit/rate-limit.ts'
import { after, HOUR } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { addressSubject } from './subject.ts'

/** The first mail and three more an hour to an address from whoever asks. */
const FROM_ONE = 4
/** The first ones of all chats together, and what those ask for beyond; and all that people with an account ask for. */
const OF_ALL = { first: 60, more: 20, known: 20 } as const

type Asker = { userId: string } | { chat: ChatRef }

/**
 * Refuses (`too_many_requests`) when an address has had enough mails that ask it to prove itself. Who asks is counted by
 * themselves, their first apart from what they ask for beyond it, and whoever has an account apart from all chats that say
 * they have none: a few chats that type somebody's address over and over do not keep its owner from proving it.
 */
export async function limitVerificationMails(scope: Scope, emailIndex: Uint8Array, asker: Asker): Promise<void> {
  const address = { subject: addressSubject(emailIndex), windowMs: HOUR }
  const name = 'chat' in asker ? chatName(asker.chat) : `user:${asker.userId}`
  const own = { ...address, of: `verification_mail ${name}`, max: FROM_ONE }
  const { count, since } = await countOne(scope, own)
  if (count > FROM_ONE) fail({ code: 'too_many_requests', until: after(since, HOUR) })
  const among = 'userId' in asker ? 'known' : count === 1 ? 'first' : 'more'
  await limitRate(scope, { ...address, of: `verification_mails ${among}`, max: OF_ALL[among] })
}
