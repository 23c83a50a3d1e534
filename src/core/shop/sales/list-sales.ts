import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import type { CurrencyCode } from '../../money/currency.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { refuseWithout, shopFor } from '../shop-for.ts'
import { readPayments } from './payments.ts'
import { timeOf } from './period.ts'
import type { PaymentSearch, SalesPeriod, ShopPaymentPage } from './views.ts'

const PAGE = 8

/** Without `period`: of any time. `refunded`: only those of which something was given back, or nothing. */
export type SalesAsked = {
  actor: ChatRef
  period?: SalesPeriod | undefined
  currency?: CurrencyCode | undefined
  refunded?: boolean | undefined
  search?: PaymentSearch | undefined
  cursor?: string | undefined
}

/** Payments to the actor's shop, the newest first, eight at a time. A cashier sees today's. `shop_right_missing`. */
export const listSales: UseCase<SalesAsked, ShopPaymentPage> = async (scope, asked) => {
  const { actor, period, cursor, ...filter } = asked
  const acting = await shopFor(scope, actor, 'charge')
  refuseLockedChat(acting.me)
  if (period !== 'today') refuseWithout(acting, 'look')
  const time = period ? timeOf(period, scope.now) : null
  const rows = await readPayments(scope, acting, { ...filter, time, after: cursor, limit: PAGE + 1 })
  const payments = rows.slice(0, PAGE)
  const older = rows.length > PAGE ? (payments.at(-1)?.reference ?? null) : null
  return { shop: acting.shop.name, role: acting.role, payments, older }
}
