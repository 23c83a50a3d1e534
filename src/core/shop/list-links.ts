import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { readLinks, viewLink } from './payment-link.ts'
import { shopFor } from './shop-for.ts'
import type { PaymentLinkPage } from './views.ts'

const PAGE = 8

/** The links of the actor's shop, newest first, eight at a time. */
export const listLinks: UseCase<{ actor: ChatRef; cursor?: string }, PaymentLinkPage> = async (
  scope,
  { actor, cursor },
) => {
  const { id: shopId } = (await shopFor(scope, actor, 'charge')).shop
  const rows = await readLinks(scope, { shopId, ...(cursor && { after: cursor }), limit: PAGE + 1 })
  const page = rows.slice(0, PAGE)
  const links = page.map((link) => viewLink(link, scope.now))
  return { links, older: rows.length > PAGE ? (page.at(-1)?.token ?? null) : null }
}
