import { randomUUID } from 'node:crypto'
import type { Events } from '../control/events.ts'
import type { Book } from '../institutions/book.ts'
import { createAgenda } from '../rail/agenda.ts'
import { type CallbackType, callbackOf } from '../rail/callback.ts'
import { type CourierOptions, createCourier } from '../rail/courier.ts'
import type { RailReason } from '../rail/reasons.ts'
import type { Payout, PayoutMood, PayoutOrder, PayoutTelling } from './order.ts'

const SOON_MS = 2_000
const SLOW_MS = 6 * 3_600_000
const LATE_MS = 40 * 60_000

/** Who pays out for OKPay: one of the sandbox's providers. All of it lives in memory: its books are its payouts. */
export type Paymaster = {
  mood: PayoutMood
  telling: PayoutTelling
  reason: RailReason
  /** Takes an order, or finds the one of that key; undefined when that one was another. */
  take(order: PayoutOrder): Payout | undefined
  find(name: string): Payout | undefined
  /** Pays it now, or gives it back, whatever was planned. False where it is over. */
  settle(payout: Payout): boolean
  giveBack(payout: Payout, reason?: RailReason): boolean
  /** Newest first. */
  payouts(): readonly Payout[]
  catchUp(): void
  close(): Promise<void>
}

export type PaymasterOptions = CourierOptions & {
  events?: Events | undefined
  kind: 'bank' | 'card'
  /** The institutions' own books. */
  book?: Book | undefined
  /** How it names OKPay's account in what it reports. */
  accountOf(order: PayoutOrder): string
  /** How soon it pays, in milliseconds of the sandbox's clock. */
  soonMs?: number | undefined
}

/** Opens it. The secret is the one its orders and callbacks are signed with. */
export function startPaymaster({
  events,
  kind,
  book,
  accountOf,
  soonMs = SOON_MS,
  ...options
}: PaymasterOptions): Paymaster {
  const { now } = options
  const courier = createCourier(options)
  const agenda = createAgenda(now)
  const payouts: Payout[] = []
  const byKey = new Map<string, Payout>()
  const changed = ({ id }: Payout) => events?.publish({ kind, id })
  const later = (ms: number, act: () => void) => agenda.at(new Date(now().getTime() + ms), act)

  function enter(payout: Payout, out: boolean): void {
    const { currency, amount, reference, to } = payout
    const entry = { rail: kind, account: accountOf(payout), currency, amount, reference, counterparty: to.holder, out }
    book?.enter(entry)
  }

  function tell(payout: Payout, type: CallbackType): void {
    const { reference, amount, currency, callback_url: to, deliveries, reason } = payout
    const subject = { reference, amount, currency, account: accountOf(payout) }
    const id = `evt_${payout.id}_${type.replace('payout.', '')}`
    const callback = callbackOf({ id, type, subject, at: now(), reason: reason ?? undefined })
    const send = () => void courier.send({ to, callback, deliveries, changed: () => changed(payout) })
    const { telling } = paymaster
    if (telling === 'never') return
    if (telling === 'late') return later(LATE_MS, send)
    for (let copy = 0; copy < (telling === 'twice' ? 2 : 1); copy++) send()
  }

  function plan(payout: Payout): void {
    const { mood } = paymaster
    if (mood === 'slow') later(SLOW_MS, () => paymaster.settle(payout))
    if (mood === 'normal' || mood === 'unanswered') later(soonMs, () => paymaster.settle(payout))
    if (mood === 'returning') later(soonMs, () => paymaster.giveBack(payout))
    if (mood !== 'recalling') return
    later(soonMs, () => paymaster.settle(payout))
    later(soonMs * 2, () => paymaster.giveBack(payout))
  }

  const paymaster: Paymaster = {
    mood: 'normal',
    telling: 'once',
    reason: 'name_mismatch',
    take(order) {
      const known = byKey.get(order.key)
      if (known) known.asked++
      if (known) return isSame(known, order) ? known : undefined
      const isRefused = paymaster.mood === 'refusing'
      const state = isRefused ? 'refused' : 'accepted'
      const reason = isRefused ? paymaster.reason : null
      const payout: Payout = {
        ...order,
        id: `pay_${randomUUID()}`,
        at: now().toISOString(),
        state,
        reason,
        asked: 1,
        deliveries: [],
      }
      payouts.unshift(payout)
      byKey.set(order.key, payout)
      changed(payout)
      if (!isRefused) plan(payout)
      return payout
    },
    find: (name) => byKey.get(name) ?? payouts.find(({ id, reference }) => id === name || reference === name),
    settle(payout) {
      if (payout.state !== 'accepted') return false
      payout.state = 'settled'
      enter(payout, true)
      changed(payout)
      tell(payout, 'payout.settled')
      return true
    },
    giveBack(payout, reason = paymaster.reason) {
      if (payout.state !== 'accepted' && payout.state !== 'settled') return false
      if (payout.state === 'settled') enter(payout, false)
      Object.assign(payout, { state: 'returned', reason })
      changed(payout)
      tell(payout, 'payout.returned')
      return true
    },
    payouts: () => payouts,
    catchUp: agenda.catchUp,
    async close() {
      agenda.clear()
      await courier.close()
    },
  }
  return paymaster
}

const isSame = (known: PayoutOrder, asked: PayoutOrder): boolean =>
  (['account', 'amount', 'currency', 'reference'] as const).every((field) => known[field] === asked[field])
