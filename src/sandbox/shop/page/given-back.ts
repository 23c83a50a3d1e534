import type { Order } from '../books.ts'
import { cents, shown } from '../price.ts'
import { type PageLanguage, say } from './words.ts'

const backOf = ({ refunds }: Order): bigint => refunds.reduce((sum, { amount }) => sum + (cents(amount) ?? 0n), 0n)

/** What of an order was not given back, in cents. */
export const leftOf = (order: Order): bigint => (cents(order.total) ?? 0n) - backOf(order)

/** How much of an order was given back, in words; undefined where nothing was. */
export function givenBack(language: PageLanguage, order: Order): string | undefined {
  if (order.refunds.length === 0) return undefined
  return leftOf(order) > 0n ? say(language, 'refunded', { amount: shown(backOf(order)) }) : say(language, 'refundedAll')
}
