import { beforeEach, describe, expect, test } from 'vitest'
import { createFloods } from '../../../src/bot/calls/floods.ts'
import { createPace } from '../../../src/bot/calls/pace.ts'

let now = 0
beforeEach(() => {
  now = 1_000
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
  /** The moments at which messages to these chats would leave, asked for all at once. */
  async function moments(chats: string[]): Promise<number[]> {
    const pace = createPace(createFloods(clock), clock)
    const began = performance.now()
    return Promise.all(chats.map((chat) => pace.turn(chat).then(() => performance.now() - began)))
  }

  test('TG-11 about 25 a second to different chats, and one a second to the same', async () => {
    const [a = 0, b = 0, c = 0, again = 0] = await moments(['a', 'b', 'c', 'a'])
    expect(b - a).toBeGreaterThan(30)
    expect(c - b).toBeGreaterThan(30)
    expect(again).toBeGreaterThan(950)
    expect(c).toBeLessThan(800)
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
