import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { viewOwnLink } from './payment-link.ts'
import { linkOf } from './read-payment-link.ts'
import { mayIn } from './role.ts'
import { shopFor } from './shop-for.ts'
import type { OwnLinkView } from './views.ts'

/**
 * A link of the actor's shop, of a cashier's those they made, and what came of it. `invoice_unknown` for any other,
 * `chat_locked`.
 */
export const readOwnLink: UseCase<{ actor: ChatRef; token: string }, OwnLinkView> = async (scope, { actor, token }) => {
  const link = await linkOf(scope, token)
  const unknown = { code: 'invoice_unknown' } as const
  const { me, role } = await shopFor(scope, actor, 'charge', { shopId: link.shopId, unknown })
  refuseLockedChat(me)
  if (link.madeBy !== me.id && !mayIn(role, 'look')) fail(unknown)
  return viewOwnLink(link, me, scope.now)
}
