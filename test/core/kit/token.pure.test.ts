import { expect, test } from 'vitest'
import { newToken, tokenHash } from '../../../src/core/kit/token.ts'
import { drawRandom } from '../../../src/platform/keys/random-pool.ts'
import { systemRandom } from '../../../src/platform/keys/system-random.ts'

const MILLION = 1_000_000

/** How many of so many draws are different. */
function different(draws: number, draw: () => string): number {
  const seen = new Set<string>()
  for (let drawn = 0; drawn < draws; drawn++) seen.add(draw())
  return seen.size
}

/** The system's generator, asked for a great many at a time: one call for each of a million takes longer than all else. */
function inLargeDraws(): (bytes: number) => Uint8Array {
  let pool: Uint8Array = new Uint8Array()
  let used = 0
  return (bytes) => {
    if (used + bytes > pool.length) {
      pool = systemRandom(1 << 20)
      used = 0
    }
    used += bytes
    return pool.subarray(used - bytes, used)
  }
}

test('CRY-05 of a million tokens of a button none comes twice', () => {
  const scope = { random: inLargeDraws() }
  expect(different(MILLION, () => newToken(scope, 16))).toBe(MILLION)
})

test('CRY-05 tokens as they are drawn one by one: none twice, of one length each, of every sign an address may have', () => {
  const scope = { random: systemRandom }
  expect(different(5_000, () => newToken(scope, 16))).toBe(5_000)
  expect([newToken(scope, 16), newToken(scope, 32)].map(({ length }) => length)).toEqual([22, 43])
  const signs = new Set(Array.from({ length: 400 }, () => newToken(scope, 32)).join(''))
  expect(signs.size).toBe(64)
})

test('CRY-05 of a million nonces drawn from the pool none comes twice', () => {
  expect(different(MILLION, () => Buffer.from(drawRandom(12)).toString('latin1'))).toBe(MILLION)
})

test('CRY-05 every bit of a token is as often set as not', () => {
  const [draws, bits] = [10_000, 128]
  const set = Array<number>(bits).fill(0)
  const scope = { random: inLargeDraws() }
  for (let drawn = 0; drawn < draws; drawn++) {
    const bytes = Buffer.from(newToken(scope, 16), 'base64url')
    for (let bit = 0; bit < bits; bit++) set[bit] = (set[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1)
  }
  // Eight standard deviations off half of them: a bit that is stuck, or leans, lies far outside.
  const most = 8 * Math.sqrt(draws / 4)
  expect(set.filter((count) => Math.abs(count - draws / 2) > most)).toEqual([])
})

test('CRY-05 what is kept of a token is its SHA-256, not the token', () => {
  expect(Buffer.from(tokenHash('abc')).toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
