import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, isNearLimit, type RiskInputs } from '../../../src/core/risk/assess.ts'
import { RISK_OUTCOMES, type RiskOutcome } from '../../../src/core/risk/rules.ts'
import { readInputs, storeInputs } from '../../../src/core/risk/stored.ts'
import { PLAIN, RULES } from './rules.ts'

const said = (change: Partial<RiskInputs>) => {
  const { outcome, reasons } = assess({ ...PLAIN, ...change }, RULES)
  return [outcome, ...reasons]
}

// One scripted case each, with the last that is still nothing beside it.
const CASES: [what: string, found: Partial<RiskInputs>, says: string[], nothing: Partial<RiskInputs>][] = [
  [
    'a large first payment',
    { newPayee: true, amountMinor: 25_001n },
    ['delay', 'first_payment'],
    { newPayee: true, amountMinor: 25_000n },
  ],
  [
    'a large one in several',
    { newPayee: true, amountMinor: 1n, paidMinor: 25_000n },
    ['delay', 'first_payment'],
    { newPayee: true, amountMinor: 1n, paidMinor: 24_999n },
  ],
  ['many payments an hour', { paymentsThisHour: 20 }, ['step_up', 'velocity'], { paymentsThisHour: 19 }],
  ['very many', { paymentsThisHour: 60 }, ['refuse', 'velocity'], { paymentsThisHour: 19 }],
  [
    'just under the limit again',
    { amountMinor: 49_999n, nearLimitToday: 1 },
    ['step_up', 'structuring'],
    { amountMinor: 49_999n, nearLimitToday: 0 },
  ],
  [
    'the same at the edge of what is near',
    { amountMinor: 45_000n, nearLimitToday: 1 },
    ['step_up', 'structuring'],
    { amountMinor: 44_999n, nearLimitToday: 1 },
  ],
  ['many new payees', { newPayee: true, newPayees: 8 }, ['hold', 'fan_out'], { newPayee: true, newPayees: 7 }],
  ['a payee of many', { newPayee: true, newPayers: 15 }, ['allow', 'fan_in'], { newPayee: true, newPayers: 14 }],
  [
    'out after a reset',
    { newPayee: true, cooling: true, amountMinor: 501n },
    ['step_up', 'reset_then_out'],
    { newPayee: true, cooling: true, amountMinor: 500n },
  ],
  [
    'after wrong PINs',
    { newPayee: true, failedTries: 5 },
    ['hold', 'failed_factors'],
    { newPayee: true, failedTries: 4 },
  ],
  [
    'a new chat and a new payee',
    { newPayee: true, newChat: true, amountMinor: 2_001n },
    ['hold', 'new_chat'],
    { newChat: true, amountMinor: 2_001n },
  ],
]

describe('what the rules say', () => {
  it('RSK-03 S62 what it waits for is named before what else was found: people are told the first', () => {
    const both = { newPayee: true, amountMinor: 30_000n, failedTries: 5 }
    expect(said(both)).toEqual(['hold', 'failed_factors', 'first_payment'])
    expect(said({ ...both, kind: 'pay' })).toEqual(['refuse', 'failed_factors', 'first_payment'])
  })

  it.each(CASES)('RSK-03 S62 finds %s', (_what, found, says, nothing) => {
    expect(said(found)).toEqual(says)
    expect(said(nothing)).toEqual(['allow'])
  })

  it('RSK-03 cutting a payment as we offer it, at the limit exactly, is no structuring', () => {
    expect(said({ amountMinor: 50_000n, nearLimitToday: 3 })).toEqual(['allow'])
    expect(isNearLimit({ amountMinor: 50_000n, singleMinor: 50_000n }, 90)).toBe(false)
  })

  it('S48 pays a shop at once or not at all', () => {
    const shop = { kind: 'pay', newPayee: true } as const
    expect(said({ ...shop, amountMinor: 30_000n })).toEqual(['step_up', 'first_payment'])
    expect(said({ ...shop, newChat: true, amountMinor: 2_001n })).toEqual(['refuse', 'new_chat'])
  })

  it('RSK-03 of a shop it is said what goes there without one factor more, and when all does', () => {
    const eur = (minor: bigint) => ({ minor, currency: 'EUR' })
    const at = (change: Partial<RiskInputs>) => assess({ ...PLAIN, kind: 'pay', ...change }, RULES).newShop
    expect(at({ newPayee: true, acquaintedSeconds: null, amountMinor: 25_000n })).toBeNull()
    const most = eur(25_000n)
    expect(at({ newPayee: true, acquaintedSeconds: null, amountMinor: 25_001n })).toEqual({
      most,
      left: most,
      seconds: null,
    })
    const lately = { acquaintedSeconds: 7_199, amountMinor: 1n }
    expect(at({ ...lately, paidMinor: 25_000n })).toEqual({ most, left: eur(0n), seconds: 1 })
    expect(at({ ...lately, acquaintedSeconds: 7_200, paidMinor: 25_000n })).toBeNull()
    expect(assess({ ...PLAIN, newPayee: true, amountMinor: 25_001n }, RULES).newShop).toBeNull()
  })

  it('RSK-03 people who are many are no sign where a shop is paid', () => {
    expect(said({ kind: 'pay', newPayee: true, newPayees: 9, newPayers: 20 })).toEqual(['allow'])
  })

  it('says nothing in a currency that has no rules', () => {
    expect(assess({ ...PLAIN, currency: 'USD', paymentsThisHour: 90 }, RULES)).toMatchObject({
      outcome: 'allow',
      reasons: [],
      version: 0,
    })
  })
})

const inputs: fc.Arbitrary<RiskInputs> = fc.record({
  kind: fc.constantFrom('send' as const, 'pay' as const),
  currency: fc.constant('EUR' as const),
  amountMinor: fc.bigInt(1n, 60_000n),
  singleMinor: fc.constant(50_000n),
  newPayee: fc.boolean(),
  acquaintedSeconds: fc.option(fc.nat(20_000)),
  paidMinor: fc.bigInt(0n, 60_000n),
  newPayees: fc.nat(20),
  newPayers: fc.nat(20),
  paymentsThisHour: fc.nat(70),
  nearLimitToday: fc.nat(3),
  cooling: fc.boolean(),
  failedTries: fc.nat(9),
  newChat: fc.boolean(),
})

const rank = (outcome: RiskOutcome) => RISK_OUTCOMES.indexOf(outcome)

describe('whatever is asked', () => {
  it('RSK-01 stored inputs and rules say the same again', () => {
    fc.assert(
      fc.property(inputs, (asked) => {
        const again = readInputs(JSON.parse(storeInputs(asked)))
        expect(again).toEqual(asked)
        expect(assess(again, RULES)).toEqual(assess(asked, RULES))
      }),
    )
  })

  it('one more rule never makes it easier, and the order of rules says nothing', () => {
    fc.assert(
      fc.property(inputs, fc.shuffledSubarray(RULES), (asked, some) => {
        const [all, fewer] = [assess(asked, RULES), assess(asked, some)]
        expect(rank(fewer.outcome)).toBeLessThanOrEqual(rank(all.outcome))
        for (const reason of fewer.reasons) expect(all.reasons).toContain(reason)
        expect(assess(asked, [...RULES].reverse()).outcome).toBe(all.outcome)
      }),
    )
  })

  it('what waits has a time, what does not has none, and nothing is done without a reason', () => {
    fc.assert(
      fc.property(inputs, (asked) => {
        const { outcome, seconds, reasons } = assess(asked, RULES)
        expect(seconds > 0).toBe(outcome === 'delay' || outcome === 'hold')
        if (outcome !== 'allow') expect(reasons.length).toBeGreaterThan(0)
        if (asked.kind === 'pay') expect(['delay', 'hold']).not.toContain(outcome)
      }),
    )
  })
})
