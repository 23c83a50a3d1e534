import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testKeyOf } from '../../support/api.ts'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { shopkeeper } from '../../support/shop.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

describe('test-mode/test-card actions/test-pay', () => {
  test.each([
    [
      'en',
      {
        test: 'TEST',
        poor: 'balance is too low',

        none: 'nobody’s money has moved',
      },
    ],
    [
      'zh',
      {
        test: '测试',
        poor: '余额不足',

        none: '没有动用任何人的资金',
      },
    ],
  ])('a test invoice is declined and paid in the same bot, by anybody who opens it: %s', async (language, said) => {
    const carla = await shopkeeper(town, 'Café Aurora', { language })
    const key = await testKeyOf(town.world, { chat: carla.actor })
    const terms = {
      minor: 1051n,
      currency: 'EUR',
      description: 'Tea',
      reference: null,
      metadata: {},
      livesSeconds: 900,
    } as const
    const asked = await town.world.core.createInvoice({ key, idempotencyKey: language, terms })
    const { token } = granted(asked).answer
    await carla.writes(`/start pay_${token}`)
    expect(carla.sees()).toContain(said.test)
    await carla.taps(carla.buttons()[0] ?? '')
    for (const words of [said.test, said.poor, 'insufficient_balance']) expect(carla.sees()).toContain(words)
    await carla.taps(carla.buttons()[0] ?? '')
    for (const words of [said.test, '✅', said.none]) expect(carla.sees()).toContain(words)
    expect(granted(await town.world.core.readTestInvoice({ token })).state).toBe('paid')
  })
})
