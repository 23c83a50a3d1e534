import type { Locale } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { readLinks, viewLink } from '../payment-link.ts'
import type { LinkPostView } from './views.ts'

/** The messages of a link that has come to its end, for being brought up to date; none of one that is open. */
export const listPosts: UseCase<{ linkId: string }, LinkPostView[]> = async (scope, { linkId }) => {
  const [link] = await readLinks(scope, { ids: [linkId] })
  const view = link && viewLink(link, scope.now)
  if (!view || view.state === 'open') return []
  const posts = await scope.tx.linkPost.findMany({ where: { linkId }, orderBy: { createdAt: 'asc' } })
  return posts.map(({ id, botId, message, locale }) => ({ id, botId, message, locale: locale as Locale, link: view }))
}
