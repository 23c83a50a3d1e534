import { describe, expect, it } from 'vitest'
import { isOfThePast, judge } from '../../../src/core/fx/judge.ts'
import { ratesOf } from '../../support/rates.ts'

const policy = { version: 1, staleSeconds: 900, quoteSeconds: 60, jumpPercent: '10' }
const reading = (perEuro: object) => ({ source: 'feed', observedAt: new Date(1_000_000), perEuro })

describe('judge', () => {
  it('believes a move of up to so many per cent, either way, and holds a larger one back', () => {
    const known = ratesOf({ USD: '1', GBP: '1', JPY: '100', KRW: '1000' })
    const { kept, jumps } = judge(reading({ USD: '1.1', GBP: '0.9', JPY: '110.1', KRW: '899' }), known, policy)
    expect(kept).toEqual({ USD: '1.1', GBP: '0.9' })
    expect(jumps.map(({ currency }) => currency)).toEqual(['JPY', 'KRW'])
  })

  it('has no measure in the house’s rates of the first day, nor where nothing is known', () => {
    const house = new Map(
      [...ratesOf({ USD: '1' })].map(([code, rate]) => [code, { ...rate, source: 'house' }] as const),
    )
    expect(judge(reading({ USD: '2', GBP: '3' }), house, policy).kept).toEqual({ USD: '2', GBP: '3' })
  })
})

describe('isOfThePast', () => {
  it('allows clocks to differ by two minutes', () => {
    expect(isOfThePast(reading({}), new Date(1_000_000 - 120_000))).toBe(true)
    expect(isOfThePast(reading({}), new Date(1_000_000 - 120_001))).toBe(false)
  })
})
