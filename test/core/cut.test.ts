import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Core, createCore, money } from '#core'
import { bookedIn } from '../../scripts/cut/booked.ts'
import { play } from '../../scripts/cut/play.ts'
import { type CommitCutter, openCommitCutter } from '../../scripts/cut/proxy.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { createDice } from '../support/dice.ts'
import { granted } from '../support/people.ts'
import { openWorld, type Person, type World } from '../support/world.ts'

let world: World
let cutter: CommitCutter
let core: Core
let close: () => Promise<void>
let books: pg.Client
let people: Person[]
beforeAll(async () => {
  world = await openWorld()
  people = []
  for (const name of ['Ana Lind', 'Ben Okoro', 'Cleo Marsh', 'Dan Weiss'])
    people.push(await world.person({ name, balance: '50.00' }))
  for (const { chat, name } of people) granted(await world.core.nameShop({ actor: chat, name: `${name} Shop` }))
  cutter = await openCommitCutter(world.database.app)
  books = new pg.Client({ connectionString: world.database.superuser })
  await books.connect()
  const prisma = openDatabase(cutter.url)
  core = createCore({ ...world.deps, prisma })
  close = () => prisma.$disconnect()
})
afterAll(async () => {
  await close()
  await books.end()
  await cutter.close()
  await world.close()
})

describe('R-09 the connection is cut at COMMIT', () => {
  it('R-09 F6 finds out what became of it by its key, and says so: done if it is booked, once, and only then', async () => {
    const tallies = await play({ core, cutter, people, booked: bookedIn(books) }, createDice(9), 20)
    expect(tallies.flatMap(({ lies }) => lies)).toEqual([])
    expect(tallies.reduce((sum, { truths }) => sum + truths, 0)).toBe(20)
    expect(await world.breaches()).toEqual([])
  })
  it('R-07 a confirmation without a database is refused by nobody: it fails after a while, and is there to be tapped again', async () => {
    const [payer, payee] = people
    if (!payer || !payee) throw new Error('there are people')
    const asked = { actor: payer.chat, payee: { userId: payee.userId }, amount: money(3n, 'EUR') }
    const { intentId } = granted(await core.quoteSend(asked))
    const [before, confirmation] = [await world.balance(payee), { actor: payer.chat, intentId }]
    cutter.refuse(true)
    const lost = [core.confirmPayment(confirmation), core.confirmPayment(confirmation)]
    const told = await Promise.allSettled([...lost, core.getBalances(confirmation)])
    expect(told.map((one) => one.status === 'rejected' && one.reason.name)).toEqual(Array(3).fill('Unavailable'))
    for (const one of lost) await expect(one).rejects.toMatchObject({ effect: 'none' })
    cutter.refuse(false)
    expect(await world.balance(payee)).toBe(before)
    expect(granted(await core.confirmPayment(confirmation))).toMatchObject({ intentId, first: true })
    expect(await world.breaches()).toEqual([])
  })
})
