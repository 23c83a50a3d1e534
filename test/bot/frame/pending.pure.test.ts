import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createLanes } from '../../../src/bot/frame/lanes.ts'
import { createPending } from '../../../src/bot/frame/pending.ts'
import { createPlaces } from '../../../src/bot/frame/places.ts'
import { together } from '../../../src/bot/frame/together.ts'

const updates = (...ids: number[]) => ids.map((id) => ({ update_id: id }))

describe('what was fetched and is not done', () => {
  test('R-06 the place never passes what only Telegram could bring again', () => {
    const pending = createPending()
    pending.take(updates(5, 6, 7))
    pending.done(6)
    pending.done(7)
    expect(pending.first()).toBe(5)
    pending.kept(5)
    expect([pending.first(), pending.size()]).toEqual([undefined, 1])
  })

  test('TG-03 what is done is not begun again as long as Telegram brings it, and may be when it comes anew later', () => {
    const pending = createPending()
    expect(pending.take(updates(5, 6))).toHaveLength(2)
    pending.done(6)
    expect(pending.take(updates(5, 6, 7)).map((update) => update.update_id)).toEqual([7])
    pending.done(5)
    expect(pending.take(updates(7, 8)).map((update) => update.update_id)).toEqual([8])
    // After a quiet week Telegram's ids begin anew.
    expect(pending.take(updates(6)).map((update) => update.update_id)).toEqual([6])
  })
})

describe('lanes, places and calls made together', () => {
  test('one lane keeps its order, whatever fails in it; another does not wait for it', async () => {
    const lanes = createLanes()
    const order: string[] = []
    const work = (name: string, ms: number) => async () => {
      await pause(ms)
      order.push(name)
      if (name === 'a1') throw new Error('a1')
    }
    const all = [lanes.run('a', work('a1', 30)), lanes.run('a', work('a2', 0)), lanes.run('b', work('b1', 0))]
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(order).toEqual(['b1', 'a1', 'a2'])
  })

  test('no more than the places there are, and nobody is left waiting', async () => {
    const places = createPlaces(3)
    let [now, most, done] = [0, 0, 0]
    const work = async () => {
      now += 1
      most = Math.max(most, now)
      await pause(1)
      now -= 1
      done += 1
    }
    await Promise.all(Array.from({ length: 50 }, () => places.run(work)))
    expect([most, done]).toEqual([3, 50])
  })

  test('what is asked during a call is asked together by the next; one that fails fails for those it asked for', async () => {
    const calls: number[][] = []
    const twice = together(async (asked: number[]) => {
      calls.push(asked)
      await pause(1)
      if (asked.includes(3)) throw new Error('three')
      return asked.map((n) => n * 2)
    }, 4)
    const answers = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(twice))
    expect(calls).toEqual([[1], [2, 3, 4, 5], [6]])
    expect(answers.map((a) => (a.status === 'fulfilled' ? a.value : 'failed'))).toEqual([
      2,
      'failed',
      'failed',
      'failed',
      'failed',
      12,
    ])
  })
})
