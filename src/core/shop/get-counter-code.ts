import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { counterCodeOf } from './counter-code.ts'
import { readLinks, viewOwnLink } from './payment-link.ts'
import { shopFor } from './shop-for.ts'
import type { OwnLinkView } from './views.ts'

/**
 * The code that stands on the counter of the actor's shop, in its owner's home currency; null where there is none.
 * `chat_locked`.
 */
export const getCounterCode: UseCase<{ actor: ChatRef }, OwnLinkView | null> = async (scope, { actor }) => {
  const { me, shop, owner } = await shopFor(scope, actor, 'charge')
  // It says how often it was paid, and how much came in.
  refuseLockedChat(me)
  const id = await counterCodeOf(scope, shop.id, owner.homeCurrency)
  const [link] = id ? await readLinks(scope, { ids: [id] }) : []
  return link ? viewOwnLink(link, me, scope.now) : null
}
