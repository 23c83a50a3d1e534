import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebound } from '../../support/held.ts'
import { granted, refusal, topUp } from '../../support/people.ts'
import { linkOf } from '../../support/shop.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('S48 what is told to go instead goes; paid from another currency the spread counts, too, and nothing is promised', async () => {
  await tellRates(world)
  const ana = await world.person({ balance: '100.00' })
  await topUp(world.core, ana.chat, amountOf('200.00', 'USD'))
  await world.deps.prisma.user.update({ where: { id: ana.userId }, data: { paysFirst: 'USD' } })
  const shop = await world.person()
  granted(await world.core.nameShop({ actor: shop.chat, name: 'Corner Shop' }))
  await rebound(world, ana)
  const buy = async (amount: string) => {
    const token = await linkOf(world, { actor: shop.chat }, amount)
    const { intentId } = granted(await world.core.quotePayment({ actor: ana.chat, token }))
    await world.authorise(ana, intentId)
    return world.core.confirmPayment({ actor: ana.chat, intentId })
  }
  const across = refusal(await buy('30.00'))
  expect(across).toMatchObject({ code: 'risk_refused' })
  expect(across).not.toHaveProperty('most')
  await world.deps.prisma.user.update({ where: { id: ana.userId }, data: { paysFirst: 'EUR' } })
  const failure = refusal(await buy('30.00'))
  expect(failure).toMatchObject({ code: 'risk_refused', most: amountOf('20.00', 'EUR') })
  granted(await buy('20.00'))
})
