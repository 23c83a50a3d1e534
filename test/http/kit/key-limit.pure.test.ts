import { expect, test } from 'vitest'
import { createKeyLimit, paceHeaders } from '../../../src/http/kit/api/key-limit.ts'

test('API-08 a key has two hundred at once, then a hundred a second; another key has its own', () => {
  let at = new Date('2026-11-26T12:00:00Z')
  const limit = createKeyLimit(() => at)
  const passed = (key: string, tries: number) =>
    Array.from({ length: tries }, () => limit(key)).filter(({ allowed }) => allowed).length
  expect(passed('one', 300)).toBe(200)
  expect(limit('one')).toEqual({ allowed: false, left: 0, fullIn: 2 })
  expect(passed('other', 10)).toBe(10)
  at = new Date(at.getTime() + 1_000)
  expect(passed('one', 300)).toBe(100)
  at = new Date(at.getTime() + 60_000)
  expect(paceHeaders(limit('one'))).toEqual({ ratelimit: '"key";r=199;t=1' })
  expect(passed('one', 300)).toBe(199)
})
