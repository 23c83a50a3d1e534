import { afterAll, beforeAll, expect, test } from 'vitest'
import { money } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

test('MNY-16 whoever was restricted since the quote exchanges nothing, though the quote still stands', async () => {
  const ana = await world.person({ balance: '20.00' })
  await tellRates(world)
  const side = { send: money(1_000n, 'EUR'), to: 'USD' } as const
  const { quoteId } = granted(await world.core.quoteExchange({ actor: ana.chat, side }))
  await world.deps.prisma.user.update({ where: { id: ana.userId }, data: { state: 'restricted' } })
  expect(refusal(await world.core.confirmExchange({ actor: ana.chat, quoteId })).code).toBe('account_restricted')
  expect([await world.balance(ana), await world.balance(ana, 'USD')]).toEqual(['20.00', '0'])
})
