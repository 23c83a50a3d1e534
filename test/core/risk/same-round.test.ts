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
    const of = (pair: typeof send) => [look.of(pair).newPayee, look.of(pair).paidMinor]
    expect([of(send), of(pay)]).toEqual([
      [true, 0n],
      [true, 0n],
    ])
    look.meet(pay, { minor: 500n, waits: false, addsUp: true })
    expect([of(send), of(pay)]).toEqual([
      [true, 0n],
      [false, 500n],
    ])
    look.meet(send, { minor: 700n, waits: true, addsUp: true })
    expect(of(send)).toEqual([true, 700n])
    look.meet(send, { minor: 1n, waits: false, addsUp: true })
    expect([of(send), of(pay)]).toEqual([
      [false, 701n],
      [false, 500n],
    ])
  }
})
