import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createFloods } from '../../../src/bot/calls/floods.ts'
import { createPace } from '../../../src/bot/calls/pace.ts'

// Waits are noted and not waited for: how busy a machine is says nothing about the pace.
const { pauses } = vi.hoisted(() => ({ pauses: [] as number[] }))
vi.mock('node:timers/promises', () => ({ setTimeout: async (ms: number) => void pauses.push(ms) }))

let now = 0
beforeEach(() => {
  now = 1_000
  pauses.length = 0
})
const clock = () => now

describe('where Telegram asks for silence', () => {
  test('R-11 a chat is left alone until its pause is over, and no other with it', () => {
    const floods = createFloods(clock)
    floods.note('1', 7_000)
    expect([floods.leftFor('1'), floods.leftFor('2'), floods.left()]).toEqual([7_000, 0, 0])
    now += 6_999
    expect(floods.leftFor('1')).toBe(1)
    now += 1
    expect(floods.leftFor('1')).toBe(0)
  })

  test('TG-11 the pauses of several chats at once are taken for the bot’s own, those of one chat never', () => {
    const floods = createFloods(clock)
    for (let n = 0; n < 5; n++) floods.note('1', 3_000)
    floods.note('2', 3_000)
    expect(floods.left()).toBe(0)
    floods.note('3', 9_000)
    expect(floods.left()).toBe(9_000)
    now += 9_000
    expect(floods.left()).toBe(0)
  })

  test('pauses far apart are not several at once', () => {
    const floods = createFloods(clock)
    for (const chat of ['1', '2', '3', '4']) {
      floods.note(chat, 1_000)
      now += 6_000
    }
    expect(floods.left()).toBe(0)
  })
})

describe('the pace of what nobody waits for', () => {
  test('TG-11 25 a second to different chats, and one a second to the same', async () => {
    const pace = createPace(createFloods(clock), clock)
    // Asked for all at once: the clock stands still, so the pauses are what each must wait from now on.
    for (const chat of ['a', 'b', 'c', 'a', 'd']) await pace.turn(chat)
    expect(pauses).toEqual([40, 80, 1_000, 160])
  })

  test('R-11 while Telegram is away nothing is sent, longer each time up to a minute, until something works', () => {
    const pace = createPace(createFloods(clock), clock)
    const waits = Array.from({ length: 8 }, () => {
      pace.failed()
      return pace.closedFor('1')
    })
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000])
    pace.worked()
    expect(pace.closedFor('1')).toBe(0)
  })
})
