import { expect, test } from 'vitest'
import { twoDigits } from '../../../src/core/kit/two-digits.ts'

/** Every byte there is, one after the other, for ever. */
function everyByte() {
  let next = 0
  return { drawn: () => next, random: () => Uint8Array.of(next++ % 256) }
}

test('REC-06 of the numbers that match a chat none is likelier than another', () => {
  const bytes = everyByte()
  const seen = new Map<number, number>()
  while (bytes.drawn() < 256) {
    const number = twoDigits(bytes)
    if (bytes.drawn() <= 256) seen.set(number, (seen.get(number) ?? 0) + 1)
  }
  expect([...seen.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 90 }, (_, at) => at + 10))
  expect(new Set(seen.values())).toEqual(new Set([2]))
})

test('REC-06 one that is taken is not given again, as long as there is another', () => {
  const all = Array.from({ length: 90 }, (_, at) => at + 10)
  const taken = new Set(all.filter((number) => number !== 42))
  expect(twoDigits({ random: () => Uint8Array.of(255 % 180) }, taken)).toBe(42)
  expect(all).toContain(twoDigits({ random: () => Uint8Array.of(7) }, new Set(all)))
})
