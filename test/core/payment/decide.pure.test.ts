import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../src/core/kit/failure.ts'
import { type Money, money } from '../../../src/core/money/money.ts'
import { type PaymentFacts, refusalOf } from '../../../src/core/payment/decide.ts'
import type { LinkFacts } from '../../../src/core/payment/link-standing.ts'
import { isSmall } from '../../../src/core/payment/needed-factor.ts'
import { maskName } from '../../../src/core/people/mask-name.ts'
import { feeOn, largestPayable } from '../../../src/core/wallet/fee.ts'

const fees = { version: 1, level: 0, percent: '1', fixedMinor: 0n, minMinor: 1n, maxMinor: 500n }
const rule = {
  level: 0,
  singleMinor: 50_000n,
  dailyMinor: 100_000n,
  monthlyMinor: 500_000n,
  smallMinor: 2_000n,
  smallDailyMinor: 5_000n,
  codeMinor: 50_000n,
}
const times = (level: number, factor: bigint) => ({
  ...rule,
  level,
  singleMinor: rule.singleMinor * factor,
  dailyMinor: rule.dailyMinor * factor,
  monthlyMinor: rule.monthlyMinor * factor,
})
const limits = { ...rule, above: [times(1, 10n), times(2, 100n)] }
const PAYER = {
  state: 'active',
  smallPaymentMinor: null,
  codeMinor: null,
  coolingUntil: null,
  secondFactorAt: null,
  outStoppedUntil: null,
}
const NOW = new Date('2026-11-23T12:00:00Z')
const eur = (minor: bigint) => money(minor, 'EUR')

function facts(change: Partial<PaymentFacts> = {}): PaymentFacts {
  const amount = change.amount ?? eur(2_500n)
  return {
    kind: 'send',
    amount,
    fee: feeOn(fees, amount),
    payer: PAYER,
    payee: { state: 'active' },
    samePerson: false,
    link: null,
    connection: null,
    payout: null,
    available: 10_000n,
    onHold: 0n,
    limits,
    spent: 0n,
    spentSmall: 0n,
    spentMonth: 0n,
    fees,
    now: NOW,
    dayEndsAt: new Date('2026-11-24T00:00:00Z'),
    monthEndsAt: new Date('2026-12-01T00:00:00Z'),
    ...change,
  }
}

/** The smaller amount a refusal offers instead, if it offers one. */
function offered(failure: Failure): Money | null {
  if (failure.code === 'limit_single') return failure.limit
  if (failure.code === 'limit_daily' || failure.code === 'limit_monthly')
    return failure.left.minor > 0n ? failure.left : null
  return 'sendable' in failure ? failure.sendable : null
}

describe('deciding a payment', () => {
  it('MNY-11 amount and fee equal to the balance pass, one minor unit more does not', () => {
    expect(refusalOf(facts({ available: 2_525n }))).toBeUndefined()
    expect(refusalOf(facts({ available: 2_524n }))).toEqual({
      code: 'insufficient_for_fee',
      available: eur(2_524n),
      onHold: eur(0n),
      needed: eur(2_525n),
      short: eur(1n),
      sendable: eur(2_499n),
    })
  })

  it('S42 says what is short, what is on hold and what could be sent instead', () => {
    expect(refusalOf(facts({ available: 1_240n, onHold: 2_760n }))).toMatchObject({
      code: 'insufficient_balance',
      short: eur(1_285n),
      onHold: eur(2_760n),
      sendable: eur(1_227n),
    })
    expect(refusalOf(facts({ available: 0n }))).toMatchObject({ code: 'insufficient_balance', sendable: null })
  })

  it('S46 S47 limits refuse one minor unit over, with the numbers', () => {
    expect(refusalOf(facts({ amount: eur(50_000n), available: 10n ** 9n }))).toBeUndefined()
    expect(refusalOf(facts({ amount: eur(50_001n), available: 10n ** 9n }))).toMatchObject({
      code: 'limit_single',
      limit: eur(50_000n),
    })
    const spent = { amount: eur(1_000n), spent: 99_001n, available: 10n ** 9n }
    expect(refusalOf(facts(spent))).toMatchObject({ code: 'limit_daily', used: eur(99_001n), left: eur(999n) })
    expect(refusalOf(facts({ ...spent, spent: 99_000n }))).toBeUndefined()
  })

  it('S70 MNY-13 the month refuses one minor unit over; of day and month it is the one that lasts', () => {
    const month = { amount: eur(1_000n), spentMonth: 499_000n, available: 10n ** 9n }
    expect(refusalOf(facts(month))).toBeUndefined()
    expect(refusalOf(facts({ ...month, amount: eur(1_001n) }))).toEqual({
      code: 'limit_monthly',
      limit: eur(500_000n),
      used: eur(499_000n),
      left: eur(1_000n),
      resetsAt: new Date('2026-12-01T00:00:00Z'),
      level: 1,
    })
    const both = { amount: eur(1_001n), spent: 99_000n, available: 10n ** 9n }
    expect(refusalOf(facts({ ...both, spentMonth: 499_000n }))?.code).toBe('limit_monthly')
    expect(refusalOf(facts({ ...both, spentMonth: 498_999n }))?.code).toBe('limit_daily')
    expect(refusalOf(facts({ ...both, spentMonth: 600_000n }))).toMatchObject({ code: 'limit_monthly', left: eur(0n) })
  })

  it('S69 feature 18: a limit names the lowest level that would let the amount through, if one would', () => {
    const level = (minor: bigint, change: Partial<PaymentFacts> = {}) => {
      const failure = refusalOf(facts({ amount: eur(minor), available: 10n ** 12n, ...change }))
      return failure && 'level' in failure ? failure.level : undefined
    }
    expect(level(50_001n)).toBe(1)
    expect(level(500_000n)).toBe(1)
    expect(level(500_001n)).toBe(2)
    expect(level(5_000_000n)).toBe(2)
    expect(level(5_000_001n)).toBeNull()
    expect(level(500_000n, { spent: 500_001n })).toBe(2)
    expect(level(500_000n, { spentMonth: 4_500_001n })).toBe(2)
    expect(level(50_001n, { limits: { ...rule, above: [] } })).toBeNull()
  })

  it('S42 S46 names the tighter of balance and limit, so that the smaller amount it offers goes through', () => {
    const over = { amount: eur(90_000n) }
    expect(refusalOf(facts({ ...over, available: 970n }))).toMatchObject({
      code: 'insufficient_balance',
      sendable: eur(960n),
    })
    expect(refusalOf(facts({ ...over, available: 60_000n }))).toMatchObject({
      code: 'limit_single',
      limit: eur(50_000n),
    })
    expect(refusalOf(facts({ amount: eur(1_000n), spent: 99_500n, available: 600n }))).toMatchObject({
      code: 'limit_daily',
      left: eur(500n),
    })
    fc.assert(
      fc.property(
        fc.bigInt(1n, 200_000n),
        fc.bigInt(0n, 200_000n),
        fc.bigInt(0n, 100_000n),
        (minor, available, spent) => {
          const failure = refusalOf(facts({ amount: eur(minor), available, spent }))
          const instead = failure && offered(failure)
          if (instead) expect(refusalOf(facts({ amount: instead, available, spent }))).toBeUndefined()
        },
      ),
    )
  })

  it('S45 MNY-16 whoever is frozen sends nothing; whoever froze themselves still receives', () => {
    const frozen = (state: string) => facts({ payer: { ...PAYER, state } })
    expect(refusalOf(frozen('frozen_by_user'))?.code).toBe('account_frozen_by_user')
    expect(refusalOf(frozen('restricted'))?.code).toBe('account_restricted')
    expect(refusalOf(frozen('anything new'))?.code).toBe('account_restricted')
    expect(refusalOf(facts({ payee: { state: 'frozen_by_user' } }))).toBeUndefined()
    expect(refusalOf(facts({ payee: { state: 'closed' } }))?.code).toBe('payee_unavailable')
  })

  it('MNY-08 nobody sends to themselves', () => {
    expect(refusalOf(facts({ samePerson: true }))?.code).toBe('self_transfer')
  })

  it('TXA-01 small payments go without the PIN until the day is used up; one may lower the allowance, not pass the cap', () => {
    expect(isSmall(facts({ amount: eur(2_000n) }))).toBe(true)
    expect(isSmall(facts({ amount: eur(2_001n) }))).toBe(false)
    expect(isSmall(facts({ amount: eur(2_000n), spentSmall: 3_000n }))).toBe(true)
    expect(isSmall(facts({ amount: eur(2_000n), spentSmall: 3_001n }))).toBe(false)
    expect(isSmall(facts({ amount: eur(2_001n), payer: { ...PAYER, smallPaymentMinor: 2_001n } }))).toBe(true)
    expect(isSmall(facts({ amount: eur(1n), payer: { ...PAYER, smallPaymentMinor: 0n } }))).toBe(false)
  })
})

describe("deciding the payment of a shop's link", () => {
  const link: LinkFacts = {
    state: 'open',
    accepting: true,
    expiresAt: new Date('2026-11-30T12:00:00Z'),
    paidAt: null,
    paidReference: null,
    mine: false,
    many: false,
    price: eur(1_000n),
    atOnce: null,
    today: null,
    takes: null,
    token: 'a'.repeat(22),
  }
  const paying = (change: Partial<LinkFacts> = {}, rest: Partial<PaymentFacts> = {}) =>
    refusalOf(facts({ kind: 'pay', link: { ...link, ...change }, ...rest }))?.code

  it('S40 a link for many is used up, not “paid”', () => {
    expect(paying({ state: 'paid', many: true })).toBe('invoice_used_up')
    expect(paying({ state: 'paid' })).toBe('already_paid')
  })

  it('S40 a code that stands takes what is allowed at once and today, to the cent', () => {
    const standing = (price: bigint, today: bigint) =>
      refusalOf(facts({ kind: 'pay', amount: eur(10n), link: { ...link, price: eur(price), atOnce: 100n, today } }))
    expect(standing(100n, 100n)).toBeUndefined()
    expect(standing(101n, 500n)).toEqual({ code: 'static_code_limit', left: eur(100n), resetsAt: null })
    expect(standing(51n, 50n)).toEqual({ code: 'static_code_limit', left: eur(50n), resetsAt: facts().dayEndsAt })
    expect(standing(1n, -5n)).toMatchObject({ code: 'static_code_limit', left: eur(0n) })
  })

  it('S49 what stands against a link is said before what stands against the payer', () => {
    expect(paying()).toBeUndefined()
    expect(paying({ state: 'withdrawn' }, { available: 0n })).toBe('invoice_withdrawn')
    expect(paying({ state: 'expired' }, { available: 0n })).toBe('invoice_expired')
    expect(paying({ state: 'paid' }, { samePerson: true })).toBe('own_link')
    expect(paying({}, { samePerson: true })).toBe('own_link')
    expect(paying({ accepting: false })).toBe('merchant_not_accepting')
    for (const state of ['restricted', 'closed']) expect(paying({}, { payee: { state } })).toBe('merchant_unavailable')
    expect(paying({}, { payee: { state: 'frozen_by_user' } })).toBeUndefined()
  })

  it('S55 the fee is the shop’s: a balance of exactly the price is enough, and no smaller price is offered', () => {
    expect(paying({}, { available: 2_500n })).toBeUndefined()
    const short = refusalOf(facts({ kind: 'pay', link, available: 2_499n }))
    expect(short).toMatchObject({ code: 'insufficient_balance', short: eur(1n), sendable: null })
  })
})

describe('REC-05 after a password reset', () => {
  const cooling = (change: Partial<PaymentFacts>) =>
    refusalOf(facts({ payer: { ...PAYER, coolingUntil: new Date(NOW.getTime() + 1) }, available: 100_000n, ...change }))

  it('no more goes out than what small payments allow, and the offer instead goes through', () => {
    expect(cooling({ amount: eur(2_000n) })).toBeUndefined()
    expect(cooling({ amount: eur(2_001n) })).toMatchObject({ code: 'cooling_off', left: eur(2_000n) })
    expect(cooling({ amount: eur(1_001n), spent: 4_000n })).toMatchObject({ left: eur(1_000n) })
    expect(cooling({ amount: eur(1_000n), spent: 4_000n })).toBeUndefined()
    expect(cooling({ amount: eur(1n), spent: 60_000n })).toMatchObject({ left: eur(0n) })
  })

  it('nothing of it is left when its time is over', () => {
    expect(
      refusalOf(facts({ payer: { ...PAYER, coolingUntil: NOW }, available: 100_000n, amount: eur(9_000n) })),
    ).toBeUndefined()
  })
})

describe('fees', () => {
  it('S55 one per cent, a fraction counts as a whole minor unit, within the least and the most', () => {
    const fee = (minor: bigint) => feeOn(fees, eur(minor)).minor
    expect([1n, 99n, 100n, 101n, 2_500n, 49_999n, 50_000n, 10n ** 12n].map(fee)).toEqual([
      1n,
      1n,
      1n,
      2n,
      25n,
      500n,
      500n,
      500n,
    ])
  })

  it('S55 the fixed part comes on top of the percentage, and a schedule without a most has none', () => {
    const priced = { ...fees, percent: '1.5', fixedMinor: 30n, minMinor: 35n, maxMinor: null }
    const fee = (minor: bigint, rule = priced) => feeOn(rule, eur(minor))
    expect(fee(10_000n)).toEqual(eur(180n))
    expect([1n, 333n, 334n, 400n].map((minor) => fee(minor).minor)).toEqual([35n, 35n, 36n, 36n])
    expect(fee(10n ** 12n).minor).toBe(15_000_000_030n)
    expect(feeOn({ ...priced, percent: '0.000001' }, money(10n ** 12n, 'KWD'))).toEqual(money(10_030n, 'KWD'))
    // A part of a ten-thousand-millionth of a cent is a cent still.
    const odd = { ...priced, percent: '100.00000001', fixedMinor: 0n }
    expect(fee(990_000_000_001n, odd).minor).toBe(990_000_000_101n)
    expect([4n, 5n, 6n].map((maxMinor) => fee(1n, { ...fees, minMinor: 5n, maxMinor } as never).minor)).toEqual([
      4n,
      5n,
      5n,
    ])
  })

  it('S42 nothing can be sent of what the smallest fee would eat, nor of nothing at all', () => {
    expect([-1n, 0n, 1n, 2n, 3n].map((available) => largestPayable(fees, eur(available)))).toEqual([
      null,
      null,
      null,
      eur(1n),
      eur(2n),
    ])
  })

  it('feature 25: the largest payable amount leaves nothing that could still be paid', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), (available) => {
        const most = largestPayable(fees, eur(available))
        const cost = (minor: bigint) => minor + feeOn(fees, eur(minor)).minor
        if (most) expect(cost(most.minor)).toBeLessThanOrEqual(available)
        expect(cost((most?.minor ?? 0n) + 1n)).toBeGreaterThan(available)
      }),
    )
  })
})

describe('S38 names of payees', () => {
  it.each([
    ['Ben Kovač', 'B•• K••••'],
    ['张伟', '张•'],
    ['A', 'A'],
    ['  Maria  Anna   Lopez-Hernandez ', 'M•••• A••• L•••••'],
    ['😀 Smile', '😀 S••••'],
  ])('TXA-02 %s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked))
})
