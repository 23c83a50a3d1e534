import { type Money, money } from '../../../src/core/money/money.ts'
import type { PaymentFacts } from '../../../src/core/payment/decide.ts'

export const NOW = new Date('2026-11-23T12:00:00Z')
export const SOON = new Date(NOW.getTime() + 1)
export const DAY_ENDS = new Date('2026-11-24T00:00:00Z')
export const MONTH_ENDS = new Date('2026-12-01T00:00:00Z')
export const LINK_EXPIRES = new Date('2026-11-30T12:00:00Z')
export const TOKEN = 'a'.repeat(22)
export const PAID_AT = new Date('2026-11-22T08:00:00Z')

/** A payment in plain small numbers: where nothing is far from anything, every boundary is met all the time. */
export type Case = {
  kind: 'send' | 'pay'
  amount: number
  /** Per cent, fixed part, least and most. */
  fee: { percent: number; fixed: number; least: number; most: number | null }
  payer: 'active' | 'frozen_by_user' | 'restricted' | 'closed'
  payee: 'active' | 'frozen_by_user' | 'restricted' | 'closed'
  samePerson: boolean
  link: { state: 'open' | 'paid' | 'expired' | 'withdrawn'; accepting: boolean; mine: boolean }
  /** What the shop may take now. */
  takes: number
  available: number
  onHold: number
  /** `small` is at most `single`, `smallDaily` at most `daily`. */
  limits: { single: number; daily: number; monthly: number; small: number; smallDaily: number; code: number }
  /** What the next level would allow; null at the highest. */
  above: { single: number; daily: number; monthly: number } | null
  spent: number
  spentMonth: number
  spentSmall: number
  allowance: number | null
  cooling: boolean
  /** Has a second factor; above `codeFrom` they want it asked for. */
  second: boolean
  codeFrom: number | null
  /** Too many codes were wrong. */
  stopped: boolean
}

export const eur = (minor: number): Money => money(BigInt(minor), 'EUR')

/** The case as the wallet reads it. */
export function factsOf(c: Case): PaymentFacts {
  const { state, accepting, mine } = c.link
  // Links for many and codes that stand have cases of their own.
  const once = { many: false, price: eur(c.amount), atOnce: null, today: null, takes: BigInt(c.takes), token: TOKEN }
  const paid =
    state === 'paid' ? { paidAt: PAID_AT, paidReference: 'T-7QK2-9FXD' } : { paidAt: null, paidReference: null }
  return {
    kind: c.kind,
    amount: eur(c.amount),
    fee: eur(feeOf(c, c.amount)),
    payer: {
      state: c.payer,
      smallPaymentMinor: c.allowance === null ? null : BigInt(c.allowance),
      coolingUntil: c.cooling ? SOON : null,
      codeMinor: c.codeFrom === null ? null : BigInt(c.codeFrom),
      secondFactorAt: c.second ? PAID_AT : null,
      outStoppedUntil: c.stopped ? SOON : NOW,
    },
    payee: { state: c.payee },
    samePerson: c.samePerson,
    link: c.kind === 'pay' ? { state, accepting, mine, expiresAt: LINK_EXPIRES, ...paid, ...once } : null,
    connection: null,
    payout: null,
    available: BigInt(c.available),
    onHold: BigInt(c.onHold),
    limits: { ...ruleOf(0, { ...c.limits }), above: c.above ? [ruleOf(1, { ...c.limits, ...c.above })] : [] },
    spent: BigInt(c.spent),
    spentMonth: BigInt(c.spentMonth),
    spentSmall: BigInt(c.spentSmall),
    fees: {
      version: 1,
      level: 0,
      percent: String(c.fee.percent),
      fixedMinor: BigInt(c.fee.fixed),
      minMinor: BigInt(c.fee.least),
      maxMinor: c.fee.most === null ? null : BigInt(c.fee.most),
    },
    now: NOW,
    dayEndsAt: DAY_ENDS,
    monthEndsAt: MONTH_ENDS,
  }
}

const ruleOf = (level: number, { single, daily, monthly, small, smallDaily, code }: Case['limits']) => ({
  level,
  singleMinor: BigInt(single),
  dailyMinor: BigInt(daily),
  monthlyMinor: BigInt(monthly),
  smallMinor: BigInt(small),
  smallDailyMinor: BigInt(smallDaily),
  codeMinor: BigInt(code),
})

export function feeOf({ fee: { percent, fixed, least, most } }: Case, amount: number): number {
  const whole = Math.ceil((amount * percent * 10) / 1000) + fixed
  return Math.min(Math.max(whole, least), most ?? Number.POSITIVE_INFINITY)
}
