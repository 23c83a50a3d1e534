import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAtRisk } from '../../../src/core/risk/look.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('RSK-03 TXA-04 what is sent to a stranger is looked at as that, also where their shop is paid in the same round', async () => {
  const [anna, owner] = [await world.person(), await world.person()]
  const pair = { ownerId: anna.userId, payeeId: owner.userId, currency: 'EUR' }
  const [send, pay] = [
    { kind: 'send', ...pair },
    { kind: 'pay', ...pair },
  ]
  const { prisma, clock, ...deps } = world.deps
  for (const round of [
    [send, pay],
    [pay, send],
  ]) {
    const look = await prisma.$transaction((tx) => lookAtRisk({ ...deps, tx, now: clock() }, round))
    expect([look.of(send).newPayee, look.of(pay).newPayee]).toEqual([true, false])
    look.meet(pay)
    expect(look.of(send).newPayee).toBe(true)
    look.meet(send)
    expect(look.of(send).newPayee).toBe(false)
  }
})
