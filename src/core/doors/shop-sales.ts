import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { SalesAsked } from '../shop/sales/list-sales.ts'
import type { SalesPeriod, SalesView, SettlementPage, ShopPaymentPage } from '../shop/sales/views.ts'

/** The part of the core's door through which a shop sees what it sold. `shop_missing`, `shop_right_missing`, `chat_locked`. */
export type ShopSalesDoor = {
  /** Sums and bars of a time. */
  getSales(input: { actor: ChatRef; period: SalesPeriod }): Promise<Result<SalesView>>
  /** The payments, eight at a time; a cashier sees today's. */
  listSales(input: SalesAsked): Promise<Result<ShopPaymentPage>>
  /** What was paid and given back, 500 lines at a time, the oldest first. */
  readSettlement(input: {
    actor: ChatRef
    period: SalesPeriod
    after?: string | undefined
  }): Promise<Result<SettlementPage>>
}
