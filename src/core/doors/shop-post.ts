import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { Money } from '../money/money.ts'
import type { LinkPostView, OfferView, PostDeskView } from '../shop/post/views.ts'

/** The part of the core's door through which payment links are posted into chats the bot is no member of. */
export type ShopPostDoor = {
  /**
   * What the actor can post, with `link` that one alone; asked with every letter they type, so it writes nothing.
   * `not_registered`, `shop_missing`.
   */
  getPostDesk(input: { actor: ChatRef; link?: string | undefined }): Promise<Result<PostDeskView>>
  /** A link that is made once it is chosen or opened; writes nothing. Whatever `createLink` refuses. */
  offerLink(input: { actor: ChatRef; amount: Money; description: string }): Promise<Result<OfferView>>
  /** The link behind an offer somebody opened, made now unless it is there. `invoice_unknown`, `invoice_expired`. */
  takeOffer(input: { offer: string }): Promise<Result<{ token: string; made: boolean }>>
  /**
   * What the actor chose stands in a chat. `chosen`: an offer or a link's token; `message`: how our bot edits it, where
   * Telegram says. `invoice_unknown` for what is not the actor's.
   */
  postLink(input: {
    actor: ChatRef
    chosen: string
    description: string
    message: string | null
  }): Promise<Result<{ token: string }>>
  /** The messages of a link that is over, to be brought up to date. */
  listPosts(input: { linkId: string }): Promise<Result<LinkPostView[]>>
  /** One of them is, or is gone. */
  endPost(input: { id: string }): Promise<Result<null>>
}
