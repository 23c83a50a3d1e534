import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { ShopCategory } from '../shop/category.ts'
import type { ShopPolicy } from '../shop/policy.ts'
import type { LinkPrice, OwnLinkView, PaymentLinkPage, PaymentLinkView, PayQuote, ShopView } from '../shop/views.ts'
import type { ShopPictureDoor } from './shop-picture.ts'
import type { ShopPostDoor } from './shop-post.ts'
import type { TillDoor } from './till.ts'

/** The part of the core's door through which shops ask for money and people pay it. */
export type ShopDoor = TillDoor &
  ShopPostDoor &
  ShopPictureDoor & {
    /** Opens the actor's shop under this name, or renames it. `name_invalid`. */
    nameShop(input: { actor: ChatRef; name: string }): Promise<Result<ShopView>>
    /** The actor's own shop. `shop_missing`. */
    getShop(input: { actor: ChatRef }): Promise<Result<ShopView>>
    /** Whether the shop takes payments. `shop_missing`. */
    setAccepting(input: { actor: ChatRef; accepting: boolean }): Promise<Result<ShopView>>
    /** Whether who paid the shop may pay the same again by themselves. `shop_missing`. */
    setRepeats(input: { actor: ChatRef; repeats: boolean }): Promise<Result<ShopView>>
    /** Which payments the shop takes; what is left out stays. `country_unknown`, `amount_too_small`, `shop_right_missing`. */
    setPolicy(input: { actor: ChatRef; policy: Partial<ShopPolicy> }): Promise<Result<ShopView>>
    /** What it sells and where it is. `category_reserved`, `country_unknown`, `shop_right_missing`. */
    setProfile(input: { actor: ChatRef; category?: ShopCategory; country?: string }): Promise<Result<ShopView>>
    /** Its owner hears that its rules refused the actor a link, not who that was. `invoice_unknown`, `too_many_requests`. */
    tellShop(input: { actor: ChatRef; token: string }): Promise<Result<null>>
    /**
     * A fresh link for what the actor's payment was for, living 15 minutes. `not_found`, `merchant_not_accepting`,
     * `too_many_requests`.
     */
    payAgain(input: { actor: ChatRef; reference: string }): Promise<Result<PaymentLinkView>>
    /**
     * A link, paid once and living 7 days where nothing else is said; `uses` null: any number of times. `shop_missing`,
     * `amount_too_small`, `amount_too_large`, `text_too_long`.
     */
    createLink(
      input: {
        actor: ChatRef
        description: string
        uses?: number | null
        livesSeconds?: number
        pictureOf?: string
      } & LinkPrice,
    ): Promise<Result<OwnLinkView>>
    /** The code on the counter of one's shop; null where there is none. `shop_missing`, `chat_locked`. */
    getCounterCode(input: { actor: ChatRef }): Promise<Result<OwnLinkView | null>>
    /** A new one; the old one can be paid no more. `shop_missing`, `shop_right_missing`, `too_many_requests`. */
    renewCounterCode(input: { actor: ChatRef }): Promise<Result<OwnLinkView>>
    /** A link of one's shop, and what came of it. `invoice_unknown`. */
    readOwnLink(input: { actor: ChatRef; token: string }): Promise<Result<OwnLinkView>>
    /** The shop's links, newest first, eight at a time. */
    listLinks(input: { actor: ChatRef; cursor?: string }): Promise<Result<PaymentLinkPage>>
    /** Nobody can pay it any more; one that was paid stays paid. `invoice_unknown`. */
    withdrawLink(input: { actor: ChatRef; token: string }): Promise<Result<OwnLinkView | null>>
    /** What anybody who has the link may see. `invoice_unknown`. */
    readPaymentLink(input: { token: string }): Promise<Result<PaymentLinkView>>
    /**
     * What a link would bring its shop now, and the fee that comes off; null where its payer names the sum; `arrives`
     * null where the fee eats it all. `invoice_unknown`.
     */
    linkProceeds(input: { token: string }): Promise<Result<{ fee: Money; arrives: Money | null } | null>>
    /**
     * Writes the intent the confirm card of a link shows. `invoice_unknown`, `invoice_expired`, `invoice_withdrawn`,
     * `invoice_used_up`, `already_paid`, `own_link`, `merchant_not_accepting`, `merchant_unavailable`, `static_code_limit`,
     * `merchant_limit`, and the funds, limit, region, rate and freeze failures. `from`: the balance that pays; without
     * it, the link's currency if that suffices, else the first that does. `amount`: the payer's, where the link has no
     * price: `amount_needed`, `below_minimum`.
     */
    quotePayment(input: {
      actor: ChatRef
      token: string
      from?: CurrencyCode | undefined
      amount?: Money | undefined
    }): Promise<Result<PayQuote>>
    /**
     * From the checkout page: asks a person in their chat. The same answer whether they exist or not.
     * `invoice_unknown`, `too_many_requests`.
     */
    askToPay(input: { token: string; okpayId: string }): Promise<Result<null>>
    /** Asked so, and it was not them: for a week this link's shop asks them no more. `invoice_unknown`. */
    declineAsk(input: { actor: ChatRef; token: string }): Promise<Result<null>>
  }
