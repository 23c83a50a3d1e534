import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { granted, refusal, topUp } from '../../support/people.ts'
import { paid } from '../../support/refund.ts'
import { hire } from '../../support/shop.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')

test('S80 whoever works in a shop gives no purchase of their own back to themselves; its owner does, or another of the team', async () => {
  const [owner, manager, other] = [
    await world.person({ name: 'Carla Aurora' }),
    await world.person({ name: 'Mo Manager', balance: '100.00' }),
    await world.person({ name: 'Olga Other' }),
  ]
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  const link = async () =>
    granted(await world.core.createLink({ actor: owner.chat, amount: eur('20.00'), description: 'A cake' })).token
  const [first, second] = [await paid(world, manager, await link()), await paid(world, manager, await link())]
  await topUp(world.core, owner.chat, eur('5.00'))
  const quote = (by: typeof owner, payment: string) =>
    world.core.quoteRefund({ actor: by.chat, payment, amount: 'rest', reason: null })
  for (const person of [manager, other]) await hire(world, owner.chat, person.chat, 'manager')
  expect(refusal(await quote(manager, first.reference))).toEqual({
    ...{ code: 'shop_right_missing', shop: 'Café Aurora' },
    ...{ role: 'manager', needs: null },
  })
  for (const [by, { reference }] of [
    [owner, first],
    [other, second],
  ] as const) {
    const { refundId } = granted(await quote(by, reference))
    granted(await world.core.confirmRefund({ actor: by.chat, refundId }))
  }
  expect(await world.balance(manager)).toBe('100.00')
})
