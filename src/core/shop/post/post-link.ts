import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { enqueue } from '../../kit/jobs.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { readLinks, stateOf } from '../payment-link.ts'
import { linkOf } from '../read-payment-link.ts'
import { mayIn } from '../role.ts'
import { shopFor } from '../shop-for.ts'
import { linkFor } from './take-offer.ts'

/** Messages that are kept up to date for one link: whoever posts it into more chats still asks in all of them. */
const POSTS_MOST = 50

/** `chosen`: an offer, or the token of a link; `message`: how the bot edits what was posted, where Telegram says. */
type Chosen = { actor: ChatRef; chosen: string; description: string; message: string | null }

/**
 * The actor chose what we had offered, and it stands in a chat now: an offer becomes its link, with what it is for, and
 * the message is kept until it shows the end. Done twice it is done once. `invoice_unknown` for what is not theirs.
 */
export const postLink: UseCase<Chosen, { token: string }> = async (scope, { actor, chosen, description, message }) => {
  const { tx, now } = scope
  const taken = chosen.length === 22 ? null : await linkFor(scope, chosen, description)
  const link = taken ? await theOne(scope, taken.id) : await linkOf(scope, chosen)
  const unknown = { code: 'invoice_unknown' } as const
  const { me, role } = await shopFor(scope, actor, 'charge', { shopId: link.shopId, unknown })
  if (link.madeBy !== me.id && (taken || !mayIn(role, 'look'))) fail(unknown)
  if (message !== null && (await tx.linkPost.count({ where: { linkId: link.id } })) < POSTS_MOST) {
    const { locale } = await tx.chat.findUniqueOrThrow({ where: chatKey(actor), select: { locale: true } })
    const row = { id: scope.newId(), linkId: link.id, botId: actor.botId, message, locale, createdAt: now }
    await tx.linkPost.createMany({ data: [row], skipDuplicates: true })
    // A payment that is being booked waits for this, or this for it: one of both sees the other.
    const { count } = await tx.paymentLink.updateMany({ where: { id: link.id, state: 'open' }, data: { posted: true } })
    if (count === 0 || stateOf(link, now) !== 'open')
      await enqueue(scope, 'renew-posts', { id: link.id }, { jobKey: `renew-posts:${link.id}` })
  }
  return { token: link.token }
}

async function theOne(scope: Parameters<typeof readLinks>[0], id: string) {
  const [link] = await readLinks(scope, { ids: [id] })
  return link ?? fail({ code: 'invoice_unknown' })
}
