import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountOn, granted } from '../../support/people.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

test('CBK-04 as many of another currency, though on the account of the order, are not what it asked for', async () => {
  const ana = await world.person()
  const order = granted(
    await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: amountOf('25.00', 'EUR') }),
  )
  const eventId = randomUUID()
  const told = await world.core.receiveReport({
    rail: 'bank',
    eventId,
    type: 'topup.succeeded',
    reference: order.reference,
    account: accountOn(order),
    amount: amountOf('25.00', 'USD'),
    occurredAt: world.deps.clock(),
    raw: new TextEncoder().encode(eventId),
    signature: 'v1,x',
  })
  expect(granted(told)).toBe('suspense')
  expect([await world.balance(ana), await world.balance(ana, 'USD')]).toEqual(['0.00', '0'])
  const { state } = granted(await world.core.getTopUp({ actor: ana.chat, reference: order.reference }))
  expect(state).toBe('in_review')
})
