import { expect, test } from 'vitest'
import { createKeyLimit } from '../../../src/http/kit/api/key-limit.ts'
import { Refused } from '../../../src/http/kit/refused.ts'

test('API-08 a key has two hundred at once, then a hundred a second; another key has its own', () => {
  let at = new Date('2026-11-26T12:00:00Z')
  const limit = createKeyLimit(() => at)
  const passed = (key: string, tries: number) =>
    Array.from({ length: tries }, () => {
      try {
        limit(key)
        return true
      } catch (error) {
        expect(error).toBeInstanceOf(Refused)
        expect((error as Refused).details.retryAfterSeconds).toBe(1)
        return false
      }
    }).filter(Boolean).length
  expect(passed('one', 300)).toBe(200)
  expect(passed('other', 10)).toBe(10)
  at = new Date(at.getTime() + 1_000)
  expect(passed('one', 300)).toBe(100)
  at = new Date(at.getTime() + 60_000)
  expect(passed('one', 300)).toBe(200)
})
