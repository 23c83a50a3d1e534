import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getHistory } from '../../../src/core/wallet/get-history.ts'
import { query } from '../../support/database.ts'
import { type Line, newestFirst, writeHistory } from '../../support/long-history.ts'
import { granted } from '../../support/people.ts'
import { touchedPages } from '../../support/touched.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let ben: Person
const BEGIN = new Date('2026-03-01T00:00:00Z')

beforeAll(async () => {
  world = await openWorld()
  ben = await world.person({ name: 'Ben Kovač' })
})
afterAll(() => world.close())

const write = (me: Person, lines: number, seconds: number, seed: number, begin = BEGIN) =>
  writeHistory(world.database.owner, { me: me.userId, friend: ben.userId, lines, begin, seconds, seed })

const named = (lines: readonly Line[]) => lines.map(({ reference, kind }) => `${reference} ${kind}`)

const page = async (me: Person, limit: number, cursor?: string | null) =>
  granted(await world.core.getHistory({ actor: me.chat, limit, ...(cursor && { cursor }) }))

describe('pages of a history', () => {
  it('S19 have everything once in one order, however much happened in the same millisecond, both ways', async () => {
    const ana = await world.person({ name: 'Ana Ilić' })
    // 200 lines in 40 different moments.
    const all = (await write(ana, 200, 10, 1)).toSorted(newestFirst)
    for (const limit of [3, 7, 50]) {
      const down: Line[] = []
      let [cursor, newest]: (string | null | undefined)[] = [undefined, null]
      for (;;) {
        const { entries, older, newer } = await page(ana, limit, cursor)
        down.push(...entries)
        newest = newer
        if (!older) break
        cursor = older
      }
      expect(named(down)).toEqual(named(all))
      const up: Line[] = []
      for (cursor = newest; cursor; ) {
        const { entries, newer } = await page(ana, limit, cursor)
        up.unshift(...entries)
        cursor = newer
      }
      // The way back ends where the last page of the way down began.
      expect(named(up)).toEqual(named(all.slice(0, up.length)))
      expect(all.length - up.length).toBeLessThanOrEqual(limit)
      expect(all.length - up.length).toBeGreaterThan(0)
    }
  })

  it('S19 neither lose nor repeat a line while new ones arrive', async () => {
    const cleo = await world.person({ name: 'Cleo Marsh' })
    const before = await write(cleo, 60, 5, 2)
    const seen: Line[] = []
    let cursor: string | null | undefined
    for (let turn = 0; cursor !== null; turn++) {
      const { entries, older } = await page(cleo, 5, cursor)
      seen.push(...entries)
      cursor = older
      await write(cleo, 8, 2, 100 + turn, new Date('2026-03-02T00:00:00Z'))
    }
    expect(named(seen)).toEqual(named(before.toSorted(newestFirst)))
  })

  it('S19 cost what a page shows, not what the history holds', async () => {
    const dan = await world.person({ name: 'Dan Petit' })
    const scope = { ...world.deps, now: new Date() }
    const touched = (cursor: string) =>
      world.deps.prisma.$transaction((tx) =>
        touchedPages(tx, async (asked) => {
          const { entries } = await getHistory({ ...scope, tx: asked }, { actor: dan.chat, cursor, limit: 5 })
          expect(entries).toHaveLength(5)
        }),
      )
    const both = async (middle: Date) => {
      await query(world.database.superuser, 'vacuum analyze')
      return Promise.all(['<', '>'].map((way) => touched(`${way}${middle.toISOString()}|T-0`)))
    }
    await write(dan, 1_000, 1_000, 3)
    const short = await both(new Date(BEGIN.getTime() + 500_000))
    await write(dan, 20_000, 20_000, 4)
    const long = await both(new Date(BEGIN.getTime() + 10_000_000))
    expect(Math.min(...short)).toBeGreaterThan(0)
    // Ten pages of memory: what three indexes grow in height, and where their rows happen to lie.
    expect(Math.max(...long)).toBeLessThanOrEqual(Math.max(...short) + 10)
  })
})
