import { describe, expect, it } from 'vitest'
import { cardNumber, outcomeOf, TEST_CARDS } from '../../../src/sandbox/card/cards.ts'
import { RAIL_REASONS } from '../../../src/sandbox/rail/reasons.ts'

describe('the test cards', () => {
  it('are one that pays and one for each reason, and each could be a card', () => {
    expect(TEST_CARDS.map(({ outcome }) => outcome).sort()).toEqual(['paid', ...RAIL_REASONS].sort())
    for (const { number, outcome } of TEST_CARDS) expect(outcomeOf(cardNumber(number) ?? '')).toBe(outcome)
  })

  it.each([
    ['4242 4242 4242 4242', '4242424242424242'],
    ['4242-4242-4242-4242', '4242424242424242'],
    ['4242424242424241', undefined],
    ['4242', undefined],
    ['', undefined],
    ['４２４２４２４２４２４２４２４２', undefined],
    ['4242 4242 4242 424x', undefined],
    ['0'.repeat(20), undefined],
  ])('%j is read as %j', (typed, digits) => expect(cardNumber(typed)).toBe(digits))

  it('that nobody listed are declined for their details', () => {
    expect(outcomeOf('5555555555554444')).toBe('details_invalid')
  })
})
