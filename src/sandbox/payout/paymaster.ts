import { randomUUID } from 'node:crypto'
import type { RailReason } from '../rail/reasons.ts'
import { createHerald, type Herald, type HeraldOptions } from './herald.ts'
import type { Payout, PayoutMood, PayoutOrder, PayoutTelling } from './order.ts'

const SOON_MS = 2_000
const SLOW_MS = 6 * 3_600_000

/** Who pays out for OKPay: one of the sandbox's providers. All of it lives in memory: its books are its payouts. */
export type Paymaster = {
  mood: PayoutMood
  telling: PayoutTelling
  reason: RailReason
  /** Takes an order, or finds the one of that key; undefined when that one was another. */
  take(order: PayoutOrder): Payout | undefined
  find(name: string): Payout | undefined
  /**
   * Pays it now, or gives it back, whatever was planned, and tells it so; as it tells now, if not said. False where it
   * is over.
   */
  settle(payout: Payout, telling?: PayoutTelling): boolean
  giveBack(payout: Payout, reason?: RailReason, telling?: PayoutTelling): boolean
  /** Newest first. */
  payouts(): readonly Payout[]
  catchUp(): void
  close(): Promise<void>
}

export type PaymasterOptions = HeraldOptions & {
  /** How soon it pays, in milliseconds of the sandbox's clock. */
  soonMs?: number | undefined
}

/** Opens it. The secret is the one its orders and callbacks are signed with. */
export function startPaymaster({ soonMs = SOON_MS, ...options }: PaymasterOptions): Paymaster {
  const herald = createHerald(options)
  const payouts: Payout[] = []
  const byKey = new Map<string, Payout>()
  const paymaster: Paymaster = {
    mood: 'normal',
    telling: 'once',
    reason: 'name_mismatch',
    take(order) {
      const known = byKey.get(order.key)
      if (known) known.asked++
      if (known) return isSame(known, order) ? known : undefined
      const payout = taken(paymaster, order, options.now())
      payouts.unshift(payout)
      byKey.set(order.key, payout)
      herald.changed(payout)
      if (payout.state === 'accepted') plan(paymaster, herald, payout, soonMs)
      return payout
    },
    find: (name) => byKey.get(name) ?? payouts.find(({ id, reference }) => id === name || reference === name),
    settle(payout, telling = paymaster.telling) {
      if (payout.state !== 'accepted') return false
      payout.state = 'settled'
      herald.enter(payout, true)
      herald.changed(payout)
      herald.tell(payout, 'payout.settled', telling)
      return true
    },
    giveBack(payout, reason = paymaster.reason, telling = paymaster.telling) {
      if (payout.state !== 'accepted' && payout.state !== 'settled') return false
      if (payout.state === 'settled') herald.enter(payout, false)
      Object.assign(payout, { state: 'returned', reason })
      herald.changed(payout)
      herald.tell(payout, 'payout.returned', telling)
      return true
    },
    payouts: () => payouts,
    catchUp: herald.agenda.catchUp,
    close: herald.close,
  }
  return paymaster
}

function taken({ mood, reason }: Paymaster, order: PayoutOrder, at: Date): Payout {
  const isRefused = mood === 'refusing'
  const became = isRefused ? ({ state: 'refused', reason } as const) : ({ state: 'accepted', reason: null } as const)
  return { ...order, id: `pay_${randomUUID()}`, at: at.toISOString(), ...became, asked: 1, deliveries: [] }
}

/** What its mood makes of a payout that was taken. How it is told was decided then, too: moods of later orders change nothing. */
function plan(paymaster: Paymaster, { later }: Herald, payout: Payout, soonMs: number): void {
  const { mood, reason, telling } = paymaster
  const settle = () => void paymaster.settle(payout, telling)
  const giveBack = () => void paymaster.giveBack(payout, reason, telling)
  if (mood === 'slow') later(SLOW_MS, settle)
  if (mood === 'normal' || mood === 'unanswered' || mood === 'recalling') later(soonMs, settle)
  if (mood === 'returning') later(soonMs, giveBack)
  if (mood === 'recalling') later(soonMs * 2, giveBack)
}

const isSame = (known: PayoutOrder, asked: PayoutOrder): boolean =>
  (['account', 'amount', 'currency', 'reference'] as const).every((field) => known[field] === asked[field])
