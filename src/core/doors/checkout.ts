import type { WasCharged } from '../checkout/was-charged.ts'
import type { Result } from '../kit/failure.ts'
import type { Money } from '../money/money.ts'
import type { Receipt } from '../payment/views.ts'
import type { Actor, WebRef } from '../people/views.ts'
import type { PageQuote } from '../shop/views.ts'

/** The part of the core's door through which somebody pays on a page, without their chat at hand (S12, S35). */
export type CheckoutDoor = {
  /** Writes the intent that the page's card shows. `session_ended`, and what `quotePayment` refuses. */
  quoteOnPage(input: { actor: WebRef; token: string; amount?: Money | undefined }): Promise<Result<PageQuote>>
  /** S43, S44: whether the actor's balance paid a link, in the chat and on the page. `invoice_unknown`, `chat_locked`. */
  wasCharged(input: { actor: Actor; token: string }): Promise<Result<WasCharged>>
  /**
   * Pays it: the PIN always, `code` where the card's `factor` says so. `auth_failed`, `auth_locked`, `auth_required`,
   * `code_invalid`, `code_used`, `quote_expired`, `session_ended`, and what `confirmPayment` refuses. Asked again: the
   * same receipt.
   */
  payOnPage(input: {
    actor: WebRef
    intentId: string
    pin: string
    code?: string | undefined
  }): Promise<Result<Receipt>>
}
