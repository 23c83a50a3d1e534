import type { InlineQueryResultArticle } from 'grammy/types'
import type { Money, OfferView, PaymentLinkView } from '#core'
import { askAddress, payAddress } from '../input/pay-link.ts'
import { linkSum } from '../shop/link-words.ts'
import type { Speaking } from '../turn.ts'
import { type Posted, postKeyboard, postText } from './post-text.ts'

type Where = Speaking & { botUsername: string }

/** A link that stands open: chosen, it is posted once more. */
export const linkResult = (scene: Where, link: PaymentLinkView): InlineQueryResultArticle =>
  article(scene, link, { id: link.token, address: payAddress(scene, link.token), says: link.description })

/** A link that is made when it is chosen. Whatever becomes of that news, its own address makes it, too. */
export function offerResult(
  scene: Where,
  { offer, shop, expiresAt }: OfferView,
  { amount, description }: { amount: Money; description: string },
): InlineQueryResultArticle {
  const post = { shop, amount, currency: amount.currency, least: null, description, expiresAt }
  const says = description === '' ? scene.words.label('inline-new') : description
  return article(scene, post, { id: offer, address: askAddress(scene, offer), says })
}

function article(scene: Where, post: Posted, { id, address, says }: { id: string; address: string; says: string }) {
  const { words } = scene
  return {
    type: 'article' as const,
    id,
    title: words.label('inline-title', { amount: linkSum(scene, post), shop: post.shop }),
    description: says,
    input_message_content: {
      message_text: postText(scene, post).markup,
      parse_mode: 'HTML' as const,
      link_preview_options: { is_disabled: true },
    },
    reply_markup: postKeyboard(scene, post, address),
  }
}
