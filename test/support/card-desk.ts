import type { Money, NewOrder, OrderDesk, OrderStatus, PlacedOrder, Platform, RailHealth, TopUpReport } from '#core'

/** A rail that takes orders, held in a test's hand: it notes what is ordered, and answers as it was told. */
export type CardDesk = OrderDesk & {
  orders: NewOrder[]
  /** What it answers; undefined: it takes the order. */
  refusal: Extract<PlacedOrder, { state: 'refused' }>['reason'] | undefined
  /** Something that happens while it is being asked. */
  meanwhile: ((order: NewOrder) => Promise<unknown>) | undefined
  /** References it was asked about. */
  asked: string[]
  /** What it answers then; `undefined`: that everything that was ordered is paid, and nothing it has not told. */
  answer: OrderStatus | undefined
  mood: RailHealth
  ownFee: Money | undefined
}

export const CARD_ACCOUNT = 'acct_test'

export const cardPage = (reference: string): string => `https://cards.example/pay/${reference}`

export function createCardDesk(platforms?: readonly Platform[]): CardDesk {
  const desk: CardDesk = {
    account: CARD_ACCOUNT,
    ...(platforms && { platforms }),
    orders: [],
    refusal: undefined,
    meanwhile: undefined,
    asked: [],
    answer: undefined,
    mood: 'up',
    ownFee: undefined,
    async place(order) {
      desk.orders.push(order)
      await desk.meanwhile?.(order)
      if (desk.refusal) return { state: 'refused', reason: desk.refusal }
      return { state: 'placed', pageUrl: cardPage(order.reference), ownFee: desk.ownFee }
    },
    async status(reference) {
      desk.asked.push(reference)
      const paid = desk.orders.find((order) => order.reference === reference)?.amount ?? null
      return desk.answer ?? { known: true, paid, news: [] }
    },
    health: async () => desk.mood,
  }
  return desk
}

/** A rail's answer that it was paid, with the event that says so. */
export const paidBy = (report: TopUpReport): OrderStatus => ({ known: true, paid: report.amount, news: [report] })
