import type { Locale } from '../../chat/views.ts'
import type { CurrencyCode } from '../../money/currency.ts'
import type { PaymentLinkView } from '../views.ts'

/**
 * What somebody can post into chats: their shop's name, and the links that stand open, newest first; none of them where
 * the chat with us is `locked`.
 */
export type PostDeskView = {
  locale: Locale
  homeCurrency: CurrencyCode
  shop: string
  locked: boolean
  links: PaymentLinkView[]
}

/** An offer: 60 characters that become a link of that shop when somebody takes them, payable until then. */
export type OfferView = { offer: string; shop: string; expiresAt: Date }

/** A message that shows a link, where it stands, and what it should say. */
export type LinkPostView = { id: string; botId: bigint; message: string; locale: Locale; link: PaymentLinkView }
