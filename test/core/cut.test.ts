import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Core, createCore } from '#core'
import { play, type Stage } from '../../scripts/cut/play.ts'
import { type CommitCutter, openCommitCutter } from '../../scripts/cut/proxy.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { rows } from '../support/database.ts'
import { createDice } from '../support/dice.ts'
import { granted } from '../support/people.ts'
import { openWorld, type Person, type World } from '../support/world.ts'

let world: World
let cutter: CommitCutter
let core: Core
let close: () => Promise<void>
let people: Person[]
beforeAll(async () => {
  world = await openWorld()
  people = []
  for (const name of ['Ana Lind', 'Ben Okoro', 'Cleo Marsh', 'Dan Weiss'])
    people.push(await world.person({ name, balance: '50.00' }))
  for (const { chat, name } of people) granted(await world.core.nameShop({ actor: chat, name: `${name} Shop` }))
  cutter = await openCommitCutter(world.database.app)
  const prisma = openDatabase(cutter.url)
  core = createCore({ ...world.deps, prisma })
  close = () => prisma.$disconnect()
})
afterAll(async () => {
  await close()
  await cutter.close()
  await world.close()
})

const journals: Stage['journals'] = async (ids) => {
  const found = await rows<{ id: string; times: number }>(
    world.database.superuser,
    'select id, count(*)::int as times from ledger.journal where id = any($1::uuid[]) group by id',
    [ids],
  )
  return new Map(found.map(({ id, times }) => [id, times]))
}

describe('R-09 the connection is cut at COMMIT', () => {
  it('R-09 F6 finds out what became of it by its key, and says so: done if it is booked, once, and only then', async () => {
    const tallies = await play({ core, cutter, people, journals }, createDice(9), 20)
    expect(tallies.flatMap(({ lies }) => lies)).toEqual([])
    expect(tallies.reduce((sum, { truths }) => sum + truths, 0)).toBe(20)
    expect(await world.breaches()).toEqual([])
  })
})
