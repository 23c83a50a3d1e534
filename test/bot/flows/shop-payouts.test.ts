import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { pay, payoutKey } from '../../support/payouts.ts'
import { granted } from '../../support/people.ts'
import { enrol, factorLink } from '../../support/second-factor.ts'
import { PIN } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

describe('flows/shop-payouts actions/shop-payouts actions/shop-payouts-confirm actions/shop-payouts-off: what a shop’s servers may pay', () => {
  test('off until PIN and code were given for exactly what the card says; every payout is told; off with one tap', async () => {
    const carla = await town.customer({ name: 'Carla Aurora', balance: '500.00' })
    const ben = await town.customer({ name: 'Ben Kovac' })
    granted(await town.world.core.nameShop({ actor: carla.actor, name: 'Café Aurora' }))
    await carla.writes('/merchant')
    await carla.taps('API keys')
    await carla.taps('Payouts by the API')
    expect(carla.sees()).toContain('Payouts by the API: off')
    // Without an authenticator its first button leads to one.
    expect(carla.buttons()[0]).toBe('Turn on two-factor')
    const phone = await enrol(town.world, carla.person)
    await carla.writes('/merchant')
    await carla.taps('API keys')
    await carla.taps('Payouts by the API')
    await carla.taps('At once: 20.00 EUR')
    expect(carla.sees()).toContain('How much may one payout be? Now 20.00 EUR')
    expect(await carla.writes('abc')).toBeTruthy()
    await carla.writes('75')
    expect(carla.sees()).toContain('75.00 EUR at once and 75.00 EUR a day')
    await carla.taps('Turn on')
    await carla.tapsPin(PIN)
    expect(await carla.writes(await phone.next())).toContain('✅ Payouts by the API are on')
    const server = await payoutKey(town.world, carla.person, phone)
    granted(await pay(town.world, server, ben.person, 7_500n))
    await town.world.advance(0)
    expect(await town.world.balance(ben.person)).toBe('75.00')
    await carla.writes('/merchant')
    await carla.taps('API keys')
    await carla.taps('Payouts by the API')
    expect(carla.sees()).toContain('Left today: 0.00 EUR')
    const token = await factorLink(town.world, carla.person)
    granted(await town.world.core.switchOffSecondFactor({ token, code: await phone.next() }))
    await town.deliver()
    const told = carla.screen().find((text) => text.includes('Your shop’s servers pay nobody until two-factor is on'))
    expect(told).toContain('Two-factor')
    await carla.writes('/merchant')
    await carla.taps('API keys')
    await carla.taps('Payouts by the API')
    await carla.taps('Turn payouts off')
    expect(carla.sees()).toContain('⛔ Payouts by the API are off')
    expect(await pay(town.world, server, ben.person, 100n)).toMatchObject({ failure: { code: 'payouts_off' } })
  })

  test('R-10 called off on the pad after they were turned on and that got lost: they are said to be on; else that nothing was changed', async () => {
    const { core } = town.world
    const dora = await town.customer({ name: 'Dora Bakery' })
    granted(await core.nameShop({ actor: dora.actor, name: 'Dora Bakery' }))
    const phone = await enrol(town.world, dora.person)
    const toPad = async () => {
      await dora.writes('/merchant')
      await dora.taps('API keys')
      await dora.taps('Payouts by the API')
      await dora.taps('Turn on')
    }
    await toPad()
    await dora.taps('Cancel')
    expect(dora.sees()).toContain('Nothing was changed')
    await toPad()
    const { id } = granted(await core.openAllowance({ actor: dora.actor }))
    await town.world.authorise(dora.person, id)
    granted(await core.giveCode({ actor: dora.actor, intentId: id, code: await phone.next() }))
    granted(await core.agreeAllowance({ actor: dora.actor, id }))
    await dora.taps('Cancel')
    expect(dora.sees()).toContain('✅ Payouts by the API are on')
  })
})
