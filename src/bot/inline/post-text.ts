import type { InlineKeyboardMarkup } from 'grammy/types'
import type { CurrencyCode, Money, PaymentLinkState, PaymentLinkView } from '#core'
import { type Html, join } from '../card/html.ts'
import { linkSum } from '../shop/link-words.ts'
import type { Speaking } from '../turn.ts'

/** What a message that is posted into a chat says of a link, or of one that is not made yet. */
export type Posted = {
  shop: string
  amount: Money | null
  currency: CurrencyCode
  least: Money | null
  description: string
  expiresAt: Date
}

/** Who asks, for how much, what for, until when. Whoever reads it may be anybody: no name, no balance, nobody's account. */
export function postText(scene: Speaking, post: Posted): Html {
  const { words } = scene
  return join([
    words.t('inline-post', { shop: post.shop, amount: linkSum(scene, post) }),
    post.description !== '' && words.t('pay-what-for', { description: post.description }),
    words.t('inline-post-until', { at: words.dateTime(post.expiresAt) }),
  ])
}

/** The one button below it leads into the private chat with us, where paying is. */
export const postKeyboard = (scene: Speaking, post: Posted, address: string): InlineKeyboardMarkup => ({
  inline_keyboard: [[{ text: scene.words.label('inline-pay-button', { amount: linkSum(scene, post) }), url: address }]],
})

/** The same once the link is over: what it was, and how it ended. */
export function endedText(scene: Speaking, link: PaymentLinkView): Html {
  const { words } = scene
  const at = words.dateTime(link.state === 'paid' && link.paidAt ? link.paidAt : link.expiresAt)
  return join([
    words.t('inline-post', { shop: link.shop, amount: linkSum(scene, link) }),
    link.description !== '' && words.t('pay-what-for', { description: link.description }),
    words.t(link.state === 'paid' && link.uses !== 1 ? 'inline-post-used-up' : ENDS[link.state], { at }),
  ])
}

const ENDS: Record<PaymentLinkState, string> = {
  open: 'inline-post-until',
  paid: 'inline-post-paid',
  expired: 'inline-post-expired',
  withdrawn: 'inline-post-withdrawn',
}
