import { randomBytes } from 'node:crypto'
import type { Book } from '../../institutions/book.ts'
import { booksOf, type OrderBooks } from './books.ts'
import type { NewOrder, RailOrder, Telling, Try } from './order.ts'
import { createTeller, type TellerOptions } from './teller.ts'

/** Whether orders are taken: it works, does not answer, is out of order, or is being looked after. */
export const MOODS = ['working', 'silent', 'down', 'maintenance'] as const
export type Mood = (typeof MOODS)[number]

/** Somebody who takes orders from OKPay and money from payers. All of it lives in memory, its books too. */
export type OrderProcessor = {
  mood: Mood
  /** Opens an order, or finds the one of this reference; undefined when that one was for something else. */
  place(order: NewOrder): RailOrder | undefined
  /** By its own id or by OKPay's reference. */
  find(name: string): RailOrder | undefined
  isOpen(order: RailOrder): boolean
  /** A try to pay, and what came of it. Resolves when OKPay has heard what it is to hear before the payer goes back. */
  pay(order: RailOrder, tried: Pick<Try, 'by' | 'outcome'>, telling: Telling): Promise<Try['outcome']>
  /** Tells OKPay of a payment, once more or at last. */
  tell(order: RailOrder): Promise<void>
  /** What it answers when OKPay asks: the events that OKPay was told of an order, or should have been. */
  news(order: RailOrder): unknown[]
  /** Takes a payment back: the payer has disputed it. False when there is none to take back. */
  giveBack(order: RailOrder, reason?: string): boolean
  /** Newest first. */
  orders(): readonly RailOrder[]
  books(): OrderBooks
  /** Does what has come due; to be called when the sandbox's clock was moved. */
  catchUp(): void
  /** Ends what is under way and waits for it. */
  close(): Promise<void>
}

/** `feeOn`: what is taken on top of an order's amount, where something is; `book`: where it is written down. */
export type ProcessorOptions = TellerOptions & {
  feeOn?: ((order: NewOrder) => string) | undefined
  book?: Book | undefined
}

/** Opens it. The secret is the one its orders and callbacks are signed with. */
export function startProcessor({ feeOn, book, ...options }: ProcessorOptions): OrderProcessor {
  const { now } = options
  const teller = createTeller(options)
  const orders: RailOrder[] = []
  const enter = ({ account, currency, amount, reference }: RailOrder, out: boolean) =>
    book?.enter({ rail: options.kind, account, currency, amount, reference, out })
  return {
    mood: 'working',
    place(asked) {
      const known = orders.find(({ reference }) => reference === asked.reference)
      if (known) return isSame(known, asked) ? known : undefined
      const order = { ...opened(asked, now()), ...(feeOn && { fee: feeOn(asked) }) }
      orders.unshift(order)
      teller.changed(order)
      return order
    },
    find: (name) => orders.find(({ id, reference }) => id === name || reference === name),
    isOpen: ({ state, expires_at }) => state === 'open' && Date.parse(expires_at) > now().getTime(),
    async pay(order, tried, telling) {
      const { outcome } = tried
      order.tries.push({ at: now().toISOString(), ...tried })
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
    news: teller.news,
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

const opened = (asked: NewOrder, at: Date): RailOrder => ({
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
