import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../src/core/kit/failure.ts'
import { refusalOf } from '../../../src/core/payment/decide.ts'
import { isSmall, requiredFactor } from '../../../src/core/payment/needed-factor.ts'
import { feeOn, largestPayable } from '../../../src/core/wallet/fee.ts'
import { type Case, factsOf, feeOf } from './case.ts'
import { expected, expectedFactor, expectedSmall } from './model.ts'

const few = (most: number) => fc.integer({ min: 0, max: most })

const limits = fc
  .record({ single: few(12), daily: few(16), monthly: few(24), small: few(12), smallDaily: few(16), code: few(14) })
  .map(({ single, daily, monthly, small, smallDaily, code }) => ({
    code,
    single,
    daily,
    monthly,
    small: Math.min(small, single),
    smallDaily: Math.min(smallDaily, daily),
  }))

// What stands in the way of all money is drawn rarely, so that most cases reach the numbers.
const payment = (kind: Case['kind']): fc.Arbitrary<Case> =>
  fc.record({
    kind: fc.constant(kind),
    amount: fc.integer({ min: 1, max: 12 }),
    fee: fc.record({ percent: fc.constantFrom(0, 1, 12.5, 50), fixed: few(2), least: few(2), most: fc.option(few(4)) }),
    payer: rarely('active', 'frozen_by_user', 'restricted', 'closed'),
    payee: rarely('active', 'frozen_by_user', 'restricted', 'closed'),
    samePerson: rarely(false, true),
    link: fc.record({
      state: rarely('open', 'paid', 'expired', 'withdrawn'),
      accepting: rarely(true, false),
      mine: fc.boolean(),
    }),
    takes: few(16),
    available: few(16),
    onHold: few(3),
    limits,
    above: fc.option(fc.record({ single: few(16), daily: few(20), monthly: few(30) })),
    spent: few(18),
    spentMonth: few(20),
    spentSmall: few(12),
    allowance: fc.option(few(12)),
    cooling: rarely(false, true),
    second: fc.boolean(),
    codeFrom: fc.option(few(12)),
    stopped: rarely(false, true),
  })

function rarely<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })
}

/** What could be sent instead; 0 where nothing could. */
function offeredBy(refusal: Failure): bigint {
  if (refusal.code === 'limit_single' || refusal.code === 'second_factor_needed') return refusal.limit.minor
  if (refusal.code === 'limit_daily' || refusal.code === 'limit_monthly' || refusal.code === 'cooling_off')
    return refusal.left.minor
  return 'sendable' in refusal ? (refusal.sendable?.minor ?? 0n) : 0n
}

describe('deciding, held against a model that counts', () => {
  for (const [kind, outcomes] of [
    ['send', 13],
    ['pay', 17],
  ] as const)
    it(`S46 MNY-11 ${kind}: every answer, with its numbers, is the model's`, () => {
      const seen = new Set<string>()
      fc.assert(
        fc.property(payment(kind), (drawn) => {
          const refusal = refusalOf(factsOf(drawn))
          seen.add(refusal?.code ?? 'goes through')
          expect(refusal).toEqual(expected(drawn))
        }),
        { numRuns: 3_000 },
      )
      // Each outcome a payment of this kind can have came up.
      expect([...seen].sort()).toHaveLength(outcomes)
    })

  it('TXA-01 what goes without the PIN is what the model lets go', () => {
    fc.assert(
      fc.property(payment('send'), (drawn) => {
        expect(isSmall(factsOf(drawn))).toBe(expectedSmall(drawn))
      }),
      { numRuns: 1_000 },
    )
  })

  it('TXA-01 what must be given for a payment is what the model asks for', () => {
    fc.assert(
      fc.property(payment('send'), (drawn) => {
        expect(requiredFactor(factsOf(drawn))).toBe(expectedFactor(drawn))
      }),
      { numRuns: 1_000 },
    )
  })

  it('S42 the smaller amount that a refusal names goes through, and one minor unit more does not', () => {
    fc.assert(
      fc.property(payment('send'), (drawn) => {
        const asked: Case = { ...drawn, stopped: false, payer: 'active', payee: 'active', samePerson: false }
        const refusal = refusalOf(factsOf(asked))
        if (!refusal) return
        const goes = (minor: bigint) => refusalOf(factsOf({ ...asked, amount: Number(minor) })) === undefined
        const most = offeredBy(refusal)
        if (most > 0n) expect(goes(most)).toBe(true)
        expect(goes(most + 1n)).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('S55 the fee and the most that can be sent are the model’s', () => {
    fc.assert(
      fc.property(payment('send'), (drawn) => {
        const { amount, fees, available } = factsOf(drawn)
        expect(feeOn(fees, amount)).toEqual({ minor: BigInt(feeOf(drawn, drawn.amount)), currency: 'EUR' })
        const most = Number(largestPayable(fees, { minor: available, currency: 'EUR' })?.minor ?? 0n)
        if (most > 0) expect(most + feeOf(drawn, most)).toBeLessThanOrEqual(drawn.available)
        expect(most + 1 + feeOf(drawn, most + 1)).toBeGreaterThan(drawn.available)
      }),
      { numRuns: 1_000 },
    )
  })
})
