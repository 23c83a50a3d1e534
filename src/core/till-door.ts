import type { ChatRef } from './chat/views.ts'
import type { Result } from './kit/failure.ts'
import type { Money } from './money/money.ts'
import type { TillSaleView, TillView } from './shop/till/views.ts'

/** The part of the core's door through which shops sell at a counter (S40). */
export type TillDoor = {
  /** The till of the shop one acts for, with what it took today. `shop_missing`, `chat_locked`. */
  getTill(input: { actor: ChatRef }): Promise<Result<TillView>>
  /** A sale, to be paid once within ten minutes. `amount_too_small`, `amount_too_large`, `merchant_not_accepting`, `too_many_requests`. */
  openSale(input: { actor: ChatRef; amount: Money; description?: string }): Promise<Result<TillSaleView>>
  /** How it stands, and who paid it. `invoice_unknown`, `chat_locked`. */
  readSale(input: { actor: ChatRef; token: string }): Promise<Result<TillSaleView>>
  /** Nobody can pay it any more, unless somebody has. `invoice_unknown`. */
  callOffSale(input: { actor: ChatRef; token: string }): Promise<Result<TillSaleView>>
}
