import { randomBytes } from 'node:crypto'
import type { Book } from '../institutions/book.ts'
import { booksOf, type CardBooks } from './books.ts'
import { outcomeOf } from './cards.ts'
import type { CardOrder, NewOrder, Telling, Try } from './order.ts'
import { createTeller, type TellerOptions } from './teller.ts'

/** Whether the processor takes orders: it works, does not answer, is out of order, or is being looked after. */
export const MOODS = ['working', 'silent', 'down', 'maintenance'] as const
export type Mood = (typeof MOODS)[number]

/** The sandbox's card processor. All of it lives in memory, its books too. */
export type CardProcessor = {
  mood: Mood
  /** Opens an order, or finds the one of this reference; undefined when that one was for something else. */
  place(order: NewOrder): CardOrder | undefined
  /** By its own id or by OKPay's reference. */
  find(name: string): CardOrder | undefined
  isOpen(order: CardOrder): boolean
  /** A try to pay, and what came of it. Resolves when OKPay has heard what it is to hear before the payer goes back. */
  pay(order: CardOrder, digits: string, telling: Telling): Promise<Try['outcome']>
  /** Tells OKPay of a payment, once more or at last. */
  tell(order: CardOrder): Promise<void>
  /** Takes a payment back: the cardholder has disputed it. False when there is none to take back. */
  giveBack(order: CardOrder, reason?: string): boolean
  /** Newest first. */
  orders(): readonly CardOrder[]
  books(): CardBooks
  /** Does what has come due; to be called when the sandbox's clock was moved. */
  catchUp(): void
  /** Ends what is under way and waits for it. */
  close(): Promise<void>
}

/** Opens it. The secret is the one its orders and callbacks are signed with. */
export function startCardProcessor({ book, ...options }: TellerOptions & { book?: Book }): CardProcessor {
  const { now } = options
  const teller = createTeller(options)
  const orders: CardOrder[] = []
  const enter = ({ account, currency, amount, reference }: CardOrder, out: boolean) =>
    book?.enter({ rail: 'card', account, currency, amount, reference, out })
  return {
    mood: 'working',
    place(asked) {
      const known = orders.find(({ reference }) => reference === asked.reference)
      if (known) return isSame(known, asked) ? known : undefined
      const order = opened(asked, now())
      orders.unshift(order)
      teller.changed(order)
      return order
    },
    find: (name) => orders.find(({ id, reference }) => id === name || reference === name),
    isOpen: ({ state, expires_at }) => state === 'open' && Date.parse(expires_at) > now().getTime(),
    async pay(order, digits, telling) {
      const outcome = outcomeOf(digits)
      order.tries.push({ at: now().toISOString(), lastFour: digits.slice(-4), outcome })
      if (outcome === 'paid') {
        Object.assign(order, { state: 'paid', telling })
        enter(order, false)
      }
      teller.changed(order)
      if (outcome === 'paid') await teller.tellOf(order, telling)
      else await teller.patiently(teller.report(order, 'topup.failed', outcome))
      return outcome
    },
    tell: (order) => teller.report(order, 'topup.succeeded'),
    giveBack(order, reason) {
      if (order.state !== 'paid') return false
      order.state = 'returned'
      enter(order, true)
      teller.changed(order)
      void teller.report(order, 'topup.returned', reason)
      return true
    },
    orders: () => orders,
    books: () => booksOf(orders),
    catchUp: teller.catchUp,
    close: teller.close,
  }
}

const opened = (asked: NewOrder, at: Date): CardOrder => ({
  ...asked,
  id: `ord_${randomBytes(16).toString('base64url')}`,
  at: at.toISOString(),
  state: 'open',
  tries: [],
  telling: null,
  deliveries: [],
})

const isSame = (known: NewOrder, asked: NewOrder): boolean =>
  (['account', 'amount', 'currency'] as const).every((field) => known[field] === asked[field])
