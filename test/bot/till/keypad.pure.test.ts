import { describe, expect, test } from 'vitest'
import { money } from '#core'
import { displayed, typedWith } from '../../../src/bot/till/keypad.ts'

const tapped = (keys: string[]) => keys.reduce((typed, key) => typedWith(typed, key), '')

describe('the keys of a till', () => {
  test('digits move in from the right, as on any till', () => {
    expect(displayed(tapped(['1', '2', '5', '0']), 'EUR')).toEqual(money(1250n, 'EUR'))
    expect(displayed(tapped(['1', '2', '00']), 'JPY')).toEqual(money(1200n, 'JPY'))
    expect(displayed(tapped(['1', '2', '⌫']), 'EUR')).toEqual(money(1n, 'EUR'))
    expect(displayed(tapped([]), 'EUR')).toEqual(money(0n, 'EUR'))
  })

  test('leading zeros, keys that are none of ours, and more than any payment may be change nothing', () => {
    expect(tapped(['0', '00', '7'])).toBe('7')
    expect(tapped(['x', '-1', '123', ''])).toBe('')
    expect(tapped(['⌫'])).toBe('')
    expect(tapped(Array.from({ length: 40 }, () => '9')).length).toBeLessThan(20)
  })
})
