import { expect, it } from 'vitest'
import { isOfThePast } from '../../../src/core/fx/take-rates.ts'

const reading = { source: 'feed', observedAt: new Date(1_000_000), perEuro: {} }

it('a reading may be two minutes ahead of our own clock', () => {
  expect(isOfThePast(reading, new Date(1_000_000 - 120_000))).toBe(true)
  expect(isOfThePast(reading, new Date(1_000_000 - 120_001))).toBe(false)
})
