import { type Money, money } from '../../../src/core/money/money.ts'
import type { PaymentFacts } from '../../../src/core/payment/decide.ts'

export const NOW = new Date('2026-11-23T12:00:00Z')
const SOON = new Date(NOW.getTime() + 1)
export const DAY_ENDS = new Date('2026-11-24T00:00:00Z')
export const MONTH_ENDS = new Date('2026-12-01T00:00:00Z')
export const LINK_EXPIRES = new Date('2026-11-30T12:00:00Z')
const TOKEN = 'a'.repeat(22)
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

const eur = (minor: number): Money => money(BigInt(minor), 'EUR')

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

/** What the wallet must answer: the first thing that stands against it, else the broken rule that allows least. */
export function expected(c: Case): object | undefined {
  return standing(c) ?? tightest(c) ?? room(c)
}

/** What it must be allowed with. */
export function expectedFactor(c: Case): 'none' | 'pin' | 'pin_and_code' {
  const from = c.second && c.codeFrom !== null ? c.codeFrom : c.limits.code
  if (c.amount > from) return 'pin_and_code'
  return expectedSmall(c) ? 'none' : 'pin'
}

/** Whether it may go without the PIN. */
export const expectedSmall = (c: Case): boolean =>
  c.amount <= (c.allowance ?? c.limits.small) && c.spentSmall + c.amount <= c.limits.smallDaily

export function feeOf({ fee: { percent, fixed, least, most } }: Case, amount: number): number {
  const whole = Math.ceil((amount * percent * 10) / 1000) + fixed
  return Math.min(Math.max(whole, least), most ?? Number.POSITIVE_INFINITY)
}

const cost = (c: Case, amount: number) => amount + (c.kind === 'send' ? feeOf(c, amount) : 0)

/** Last of all: nobody learns how much a shop takes by trying sums they do not have. */
const room = (c: Case): object | undefined =>
  c.kind === 'pay' && c.amount > c.takes ? { code: 'merchant_limit', asked: eur(c.amount), link: TOKEN } : undefined

function standing(c: Case): object | undefined {
  const { state, accepting, mine } = c.link
  const gone = c.payee === 'closed'
  const against: [stands: boolean, failure: object][] = [
    [c.payer === 'frozen_by_user', { code: 'account_frozen_by_user' }],
    [c.payer !== 'active', { code: 'account_restricted' }],
    [c.stopped, { code: 'auth_locked', until: SOON }],
  ]
  const person: typeof against = [
    [c.samePerson, { code: 'self_transfer' }],
    [gone, { code: 'payee_unavailable' }],
  ]
  const shop: typeof against = [
    [c.samePerson, { code: 'own_link' }],
    [state === 'paid', { code: 'already_paid', paidAt: PAID_AT, reference: mine ? 'T-7QK2-9FXD' : null }],
    [state === 'withdrawn', { code: 'invoice_withdrawn' }],
    [state === 'expired', { code: 'invoice_expired', expiredAt: LINK_EXPIRES }],
    [gone || c.payee === 'restricted', { code: 'merchant_unavailable' }],
    [!accepting, { code: 'merchant_not_accepting' }],
  ]
  return [...against, ...(c.kind === 'send' ? person : shop)].find(([stands]) => stands)?.[1]
}

/** Each rule as what it lets through; what it allows at most is found by counting up. Among equals the first counts. */
function tightest(c: Case): object | undefined {
  const { single, daily, monthly, small, smallDaily, code } = c.limits
  const level = levelFor(c)
  const rules: [fits: (amount: number) => boolean, failure: (most: number) => object][] = [
    [(m) => cost(c, m) <= c.available, (most) => short(c, most)],
    [
      (m) => !c.cooling || (m <= small && c.spent + m <= smallDaily),
      (most) => ({ code: 'cooling_off', left: eur(most), until: SOON }),
    ],
    [(m) => m <= single, () => ({ code: 'limit_single', limit: eur(single), asked: eur(c.amount), level })],
    [
      (m) => c.spentMonth + m <= monthly,
      (most) => {
        const numbers = { limit: eur(monthly), used: eur(c.spentMonth), left: eur(most), resetsAt: MONTH_ENDS }
        return { code: 'limit_monthly', ...numbers, level }
      },
    ],
    [
      (m) => c.spent + m <= daily,
      (most) => {
        const numbers = { limit: eur(daily), used: eur(c.spent), left: eur(most), resetsAt: DAY_ENDS }
        return { code: 'limit_daily', ...numbers, level }
      },
    ],
    [(m) => c.second || m <= code, () => ({ code: 'second_factor_needed', limit: eur(code) })],
  ]
  const broken = rules
    .filter(([fits]) => !fits(c.amount))
    .map(([fits, failure], index) => ({ failure: failure(mostThat(fits)), allows: mostThat(fits), index }))
  // A price is paid as it is: where the money for it is missing, no smaller one would do.
  const allows = (rule: (typeof broken)[number]) => ('needed' in rule.failure && c.kind === 'pay' ? 0 : rule.allows)
  return broken.sort((one, other) => allows(one) - allows(other) || one.index - other.index)[0]?.failure
}

function levelFor({ above, amount, spent, spentMonth }: Case): number | null {
  if (!above) return null
  const { single, daily, monthly } = above
  return amount <= single && spent + amount <= daily && spentMonth + amount <= monthly ? 1 : null
}

function short(c: Case, most: number): object {
  const needed = cost(c, c.amount)
  return {
    code: c.amount <= c.available ? 'insufficient_for_fee' : 'insufficient_balance',
    available: eur(c.available),
    onHold: eur(c.onHold),
    needed: eur(needed),
    short: eur(needed - c.available),
    sendable: c.kind === 'send' && most > 0 ? eur(most) : null,
  }
}

function mostThat(fits: (amount: number) => boolean): number {
  let most = 0
  for (let amount = 1; amount <= 100; amount += 1) if (fits(amount)) most = amount
  return most
}
