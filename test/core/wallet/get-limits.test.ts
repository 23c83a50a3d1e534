import { afterAll, beforeAll, expect, test } from 'vitest'
import { money } from '#core'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('TXA-02 the limits promise no payment without a PIN where every payment takes a code', async () => {
  const anna = await world.person()
  const small = async () => granted(await world.core.getLimits({ actor: anna.chat })).small
  expect(await small()).toEqual(amountOf('20.00', 'EUR'))
  await enrol(world, anna)
  granted(await world.core.setCodeThreshold({ actor: anna.chat, amount: money(0n, 'EUR') }))
  expect(await small()).toEqual(money(0n, 'EUR'))
})
