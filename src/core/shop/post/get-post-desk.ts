import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef, Locale } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { readLinks, viewLink } from '../payment-link.ts'
import { mayIn } from '../role.ts'
import { shopFor } from '../shop-for.ts'
import type { PostDeskView } from './views.ts'

const SHOWN = 20

/**
 * What the actor can post into a chat: the newest open links of the shop they act for, a cashier's those they made; with
 * `link`, a link's token, that one however old it is; a locked
 * chat names none. Reads, and writes nothing: it is asked with every letter somebody types. `not_registered`, `shop_missing`.
 */
export const getPostDesk: UseCase<{ actor: ChatRef; link?: string | undefined }, PostDeskView> = async (
  scope,
  { actor, link },
) => {
  const { me, role, shop } = await shopFor(scope, actor, 'charge')
  const { locale } = await scope.tx.chat.findUniqueOrThrow({ where: chatKey(actor), select: { locale: true } })
  const whose = {
    shopId: shop.id,
    ...(!mayIn(role, 'look') && { madeBy: me.id }),
    ...(link !== undefined && { token: link }),
  }
  const links = me.locked ? [] : await readLinks(scope, { ...whose, open: true, limit: SHOWN })
  return {
    locale: locale as Locale,
    homeCurrency: currencyOf(me.homeCurrency),
    shop: shop.name,
    locked: me.locked,
    links: links.map((one) => viewLink(one, scope.now)),
  }
}
