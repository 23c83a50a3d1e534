import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pay } from '../../support/held.ts'
import { granted } from '../../support/people.ts'
import { movedAway } from '../../support/recovery.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const strangers = async (): Promise<[Person, Person]> => [
  await world.person({ balance: '1000.00' }),
  await world.person(),
]
const balances = async (...people: Person[]) => Promise.all(people.map((person) => world.balance(person)))
const settle = async () => granted(await world.core.settleHeld({})).ended

describe('what waits when a wallet moves', () => {
  test('REC-05 REC-07 it may be a thief’s: it waits its whole time anew, and whoever came back sees it and calls it off', async () => {
    const [anna, ben] = await strangers()
    const intentId = await pay(world, anna, ben, '300.00')
    await world.advance(1.5 * HOUR)
    const chat = await movedAway(world, anna)
    await world.advance(HOUR)
    expect(await settle()).toBe(0)
    expect(granted(await world.core.getBound({ actor: chat })).waits).toBe(1)
    granted(await world.core.cancelHeld({ actor: chat, intentId }))
    expect(await balances({ ...anna, chat }, ben)).toEqual(['1000.00', '0.00'])
    expect(granted(await world.core.getBound({ actor: chat })).waits).toBe(0)
  })

  test('what nobody calls off goes then', async () => {
    const [anna, ben] = await strangers()
    await pay(world, anna, ben, '300.00')
    await movedAway(world, anna)
    await world.advance(2 * HOUR)
    expect(await settle()).toBe(1)
    expect(await balances(ben)).toEqual(['300.00'])
  })
})
