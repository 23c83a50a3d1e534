import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { readLinks, viewOwnLink } from './payment-link.ts'
import { mayIn } from './role.ts'
import { shopFor } from './shop-for.ts'
import type { PaymentLinkPage } from './views.ts'

const PAGE = 8

/** The links of the actor's shop, newest first, eight at a time; for a cashier, those they made. `chat_locked`. */
export const listLinks: UseCase<{ actor: ChatRef; cursor?: string }, PaymentLinkPage> = async (
  scope,
  { actor, cursor },
) => {
  const { me, role, shop } = await shopFor(scope, actor, 'charge')
  refuseLockedChat(me)
  const whose = { shopId: shop.id, ...(!mayIn(role, 'look') && { madeBy: me.id }) }
  const rows = await readLinks(scope, { ...whose, ...(cursor && { after: cursor }), limit: PAGE + 1 })
  const page = rows.slice(0, PAGE)
  const links = page.map((link) => viewOwnLink(link, me, scope.now))
  return { links, older: rows.length > PAGE ? (page.at(-1)?.token ?? null) : null }
}
