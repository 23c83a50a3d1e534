import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RateLimiter } from '../../../src/bot/ports.ts'
import type { SessionStore } from '../../../src/platform/sessions/store.ts'
import { openTown, type Town } from '../../support/chat.ts'

// LOG-06 in the chat: what Redis would have said cannot be heard, and so nothing is done; when it is back, all is as it was.
let gone: 'sessions' | 'rate' | null = null
const kept = new Map<string, unknown>()

async function reach<T>(part: 'sessions' | 'rate', answer: () => T): Promise<T> {
  if (gone === part) throw new Error('Redis is gone')
  return answer()
}

const sessions: SessionStore = {
  read: (key) => reach('sessions', () => kept.get(key)),
  write: (key, value) => reach('sessions', () => void kept.set(key, structuredClone(value))),
  delete: (key) => reach('sessions', () => void kept.delete(key)),
}
const rate: RateLimiter = { take: () => reach('rate', () => 'pass' as const) }

let town: Town
beforeAll(async () => {
  town = await openTown({ sessions, rate })
})
afterAll(() => town.close())

test.each(['sessions', 'rate'] as const)(
  'LOG-06 R-10 without its %s nothing is paid; afterwards it is, once',
  async (part) => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '60.00' })
    const ben = await town.customer({ name: 'Ben Kovac' })
    await anna.writes(`/send 5 ${ben.person.okpayId}`)
    expect(anna.sees()).toContain('Send 5.00 EUR')
    gone = part
    try {
      await anna.taps('Send 5.00 EUR')
      expect(await town.world.balance(ben.person)).toBe('0.00')
      expect(town.errors.join('\n')).toContain('Redis is gone')
    } finally {
      gone = null
      town.errors.length = 0
    }
    await anna.taps('Send 5.00 EUR')
    expect(anna.screen().join('\n')).toContain('5.00 EUR sent')
    expect(await town.world.balance(ben.person)).toBe('5.00')
    expect(await town.world.breaches()).toEqual([])
  },
)
