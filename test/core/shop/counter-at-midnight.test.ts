import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Core } from '#core'
import { nearMidnight } from '../../support/midnight.ts'
import { granted } from '../../support/people.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

test('S76 R-21 what a code on the counter takes in a day is not had again around midnight', async () => {
  const owner = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  const { token } = granted(await world.core.renewCounterCode({ actor: owner.chat }))
  const { today, tomorrow } = await nearMidnight(world)
  const sum = async () => (await world.deps.prisma.paymentLink.findUniqueOrThrow({ where: { token } })).daySum
  const payer = await world.person({ balance: '100.00' })
  const pay = async ({ core }: { core: Core }) => {
    const asked = await core.quotePayment({ actor: payer.chat, token, amount: amountOf('2.00', 'EUR') })
    granted(await core.confirmPayment({ actor: payer.chat, intentId: granted(asked).intentId }))
  }
  await pay(today)
  expect(await sum()).toBe(200n)
  await pay(tomorrow)
  expect(await sum()).toBe(200n)
  await pay(today)
  await pay(tomorrow)
  expect(await sum()).toBe(600n)
})
