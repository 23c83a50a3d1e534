import { describe, expect, it } from 'vitest'
import { type Money, money } from '../../../src/core/money/money.ts'
import { refusalOf } from '../../../src/core/payment/decide.ts'
import { refusalWith } from '../../../src/core/payment/needed-factor.ts'
import { NOTHING_FOUND } from './assessed.ts'
import { type Case, DAY_ENDS, factsOf, NOW } from './case.ts'
import { EASY } from './one-intent.ts'

const eur = (minor: number): Money => money(BigInt(minor), 'EUR')
const FREE = { percent: 0, fixed: 0, least: 0, most: null }
const LIMITS = { single: 50, daily: 100, monthly: 500, small: 2, smallDaily: 5, code: 50 }
const ABOVE = { single: 500, daily: 500, monthly: 5_000 }

/** 120 of 900 is there; one payment may be up to 500, in tens. */
const drawn = (change: Partial<Case> = {}) =>
  factsOf({ ...EASY, amount: 90, fee: FREE, available: 12, limits: LIMITS, above: ABOVE, second: true, ...change })

describe('S50 both the balance and a limit are in the way', () => {
  it('is said together: nobody tops up for what a limit refuses afterwards', () => {
    expect(refusalOf(drawn())).toEqual({
      code: 'insufficient_balance',
      ...{ available: eur(12), onHold: eur(0), needed: eur(90), short: eur(78), sendable: eur(12) },
      limited: { code: 'limit_single', limit: eur(50), asked: eur(90), level: 1 },
    })
    expect(refusalOf(drawn({ kind: 'pay' }))).toMatchObject({
      sendable: null,
      limited: { code: 'limit_single', level: 1 },
    })
  })

  it('what a top-up alone makes go has no limit beside it', () => {
    const short = refusalOf(drawn({ amount: 50 }))
    expect(short).toMatchObject({ code: 'insufficient_balance', short: eur(38) })
    expect(short && 'limited' in short).toBe(false)
  })

  it('of several limits it is the one that allows least', () => {
    const today = { limit: eur(100), used: eur(80), left: eur(20), resetsAt: DAY_ENDS, level: 1 }
    expect(refusalOf(drawn({ spent: 80 }))).toMatchObject({ limited: { code: 'limit_daily', ...today } })
    expect(refusalOf(drawn({ available: 0, cooling: true }))).toMatchObject({
      code: 'insufficient_balance',
      limited: { code: 'cooling_off', left: eur(2) },
    })
    const codeless = { second: false, limits: { ...LIMITS, code: 30 } }
    expect(refusalOf(drawn(codeless))).toMatchObject({ limited: { code: 'second_factor_needed', limit: eur(30) } })
  })

  it('a limit that allows less than the balance is still what is said', () => {
    expect(refusalOf(drawn({ available: 60 }))).toEqual({
      ...{ code: 'limit_single', limit: eur(50), asked: eur(90), level: 1 },
    })
  })

  it('the fee alone is short, and the amount is above the limit', () => {
    const fee = { ...FREE, fixed: 2 }
    expect(refusalOf(drawn({ amount: 51, available: 51, fee }))).toMatchObject({
      code: 'insufficient_for_fee',
      sendable: eur(49),
      limited: { code: 'limit_single' },
    })
  })

  it('so is what a shop that is new takes a second factor for, with when it goes without', () => {
    const found = {
      ...NOTHING_FOUND,
      outcome: 'step_up',
      newShop: { most: eur(25), left: eur(25), seconds: 60 },
    } as const
    const paying = { kind: 'pay', amount: 40, second: false } as const
    expect(refusalWith(drawn(paying), found)).toMatchObject({
      code: 'insufficient_balance',
      limited: {
        ...{ code: 'second_factor_needed', limit: eur(25) },
        newShop: { left: eur(25), until: new Date(NOW.getTime() + 60_000) },
      },
    })
    // Above a limit of the account time does not help, and that limit is the one that is said.
    expect(refusalWith(drawn({ ...paying, amount: 90 }), found)).toMatchObject({ limited: { code: 'limit_single' } })
    expect(refusalWith(drawn({ ...paying, second: true }), found)).not.toHaveProperty('limited')
    expect(refusalWith(drawn(paying), { ...found, outcome: 'allow' })).not.toHaveProperty('limited')
  })
})
