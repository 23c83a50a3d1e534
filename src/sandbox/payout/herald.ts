import type { Events } from '../control/events.ts'
import type { Book } from '../institutions/book.ts'
import { type Agenda, createAgenda } from '../rail/agenda.ts'
import { type CallbackType, callbackOf } from '../rail/callback.ts'
import { type CourierOptions, createCourier } from '../rail/courier.ts'
import type { Payout, PayoutOrder, PayoutTelling } from './order.ts'

const LATE_MS = 40 * 60_000

export type HeraldOptions = CourierOptions & {
  events?: Events | undefined
  kind: 'bank' | 'card'
  /** The institutions' own books. */
  book?: Book | undefined
  /** How it names OKPay's account in what it reports. */
  accountOf(order: PayoutOrder): string
}

/** Tells OKPay, the page and the books what became of payouts. */
export type Herald = {
  agenda: Agenda
  later(ms: number, act: () => void): void
  tell(payout: Payout, type: CallbackType, telling: PayoutTelling): void
  enter(payout: Payout, out: boolean): void
  changed(payout: Payout): void
  close(): Promise<void>
}

export function createHerald({ events, kind, book, accountOf, ...options }: HeraldOptions): Herald {
  const { now } = options
  const courier = createCourier(options)
  const agenda = createAgenda(now)
  const changed = ({ id }: Payout) => events?.publish({ kind, id })
  const later = (ms: number, act: () => void) => agenda.at(new Date(now().getTime() + ms), act)
  return {
    agenda,
    later,
    changed,
    tell(payout, type, telling) {
      const { reference, amount, currency, callback_url: to, deliveries, reason } = payout
      const subject = { reference, amount, currency, account: accountOf(payout) }
      const id = `evt_${payout.id}_${type.replace('payout.', '')}`
      const callback = callbackOf({ id, type, subject, at: now(), reason: reason ?? undefined })
      const send = () => void courier.send({ to, callback, deliveries, changed: () => changed(payout) })
      if (telling === 'late') later(LATE_MS, send)
      else if (telling !== 'never') for (let copy = 0; copy < (telling === 'twice' ? 2 : 1); copy++) send()
    },
    enter(payout, out) {
      const { currency, amount, reference, to } = payout
      const entry = { rail: kind, account: accountOf(payout), currency, amount, reference }
      book?.enter({ ...entry, counterparty: to.holder, out })
    },
    async close() {
      agenda.clear()
      await courier.close()
    },
  }
}
