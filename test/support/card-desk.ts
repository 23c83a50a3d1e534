import type { NewOrder, OrderDesk, PlacedOrder } from '#core'

/** A card processor that a test holds in its hand: it notes what is ordered, and answers as it was told. */
export type CardDesk = OrderDesk & {
  orders: NewOrder[]
  /** What it answers; undefined: it takes the order. */
  refusal: Extract<PlacedOrder, { state: 'refused' }>['reason'] | undefined
  /** Something that happens while it is being asked. */
  meanwhile: ((order: NewOrder) => Promise<unknown>) | undefined
}

export const CARD_ACCOUNT = 'acct_test'

export const cardPage = (reference: string): string => `https://cards.example/pay/${reference}`

export function createCardDesk(): CardDesk {
  const desk: CardDesk = {
    account: CARD_ACCOUNT,
    orders: [],
    refusal: undefined,
    meanwhile: undefined,
    async place(order) {
      desk.orders.push(order)
      await desk.meanwhile?.(order)
      if (desk.refusal) return { state: 'refused', reason: desk.refusal }
      return { state: 'placed', pageUrl: cardPage(order.reference) }
    },
  }
  return desk
}
