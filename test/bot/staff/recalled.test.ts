import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf } from '../../support/world.ts'

let town: Town
let agent: Phone
let supervisor: Phone
beforeAll(async () => {
  town = await openTown()
  agent = await town.agent('agent', 'Lena')
  supervisor = await town.agent('supervisor', 'Max')
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const SUM = amountOf('77.00', 'EUR')

test('CBK-09 ADM-03 money that is taken back is taken from one of those to whom such money was assigned, by two; its like that waits is another case', async () => {
  const anna = await town.customer({ name: 'Anna Keller', username: 'anna_r' })
  await unmatchedMoney(town.world, SUM, { reference: 'GIFT' })
  await agent.writes('/suspense')
  await agent.taps('77.00 EUR · G•••')
  await agent.taps('Assign to a customer')
  await agent.writes('@anna_r')
  await agent.writes('her bank confirmed the transfer')
  await agent.taps('Ask for approval')
  await town.deliver()
  await supervisor.taps('Look')
  await supervisor.taps('Approve')
  await unmatchedMoney(town.world, SUM, { reference: 'GIFT', type: 'topup.returned' })
  await agent.writes('/suspense')
  await agent.taps('77.00 EUR · G•••')
  expect(agent.sees()).toContain('77.00 EUR missing')
  expect(agent.sees()).not.toContain('waits here, too')
  await town.world.advance(60)
  await unmatchedMoney(town.world, SUM, { reference: 'GIFT' })
  await agent.writes('/suspense')
  expect(agent.sees()).toContain('2 cases')
  await agent.taps('77.00 EUR · G•••')
  expect(agent.sees()).toContain('77.00 EUR missing')
  expect(agent.sees()).toContain('waits here, too')
  expect(agent.sees()).toMatch(/It may have been money of:\s+.*A••• K•••••/)
  expect(agent.buttons()).toEqual(['Take it back from A••• K•••••', 'Close as loss', 'Unmatched money'])
  await agent.taps('Take it back from A••• K•••••')
  await agent.writes('her bank recalled it')
  expect(agent.sees()).toContain('Take money back from a customer?')
  expect(agent.sees()).toContain('this customer no longer has the money')
  await agent.taps('Ask for approval')
  await town.deliver()
  await supervisor.taps('Look')
  await supervisor.taps('Approve')
  expect(supervisor.sees()).toContain('✅ Take money back from a customer · done')
  await town.deliver()
  expect(anna.sees()).toContain('Top-up of 77.00 EUR was returned to the bank it came from')
  expect(await anna.writes('/balance')).toContain('0.00 EUR')
})

test('CBK-05 CBK-09 what waits while its like was taken from whom its order names is marked, and returned only where staff do it all the same', async () => {
  const anna = await town.customer({ name: 'Anna Keller', username: 'anna_o' })
  const wish = { actor: anna.person.chat, rail: 'bank', amount: amountOf('66.00', 'EUR') } as const
  const order = granted(await town.world.core.startTopUp(wish))
  const word = { reference: order.reference }
  for (const _ of [1, 2]) await unmatchedMoney(town.world, order.total, word)
  await agent.writes('/suspense')
  const button = `66.00 EUR · ${order.reference}`
  await agent.taps(button)
  await agent.taps('Return to sender')
  await agent.writes('its sender asks for it')
  expect(agent.sees()).not.toContain('took back')
  await unmatchedMoney(town.world, order.total, { ...word, type: 'topup.returned' })
  await agent.taps('Ask for approval')
  expect(agent.sees()).toContain('has changed since you opened it')
  await agent.writes('/suspense')
  expect(agent.sees()).toContain('⚠️ its like was taken back')
  await agent.taps(button)
  expect(agent.sees()).toMatch(
    /took back 66\.00 EUR under this reference on .* That was taken from A••• K••••• \(@anna_o\)/,
  )
  expect(agent.buttons()).toEqual(['Assign to a customer', 'Return to sender all the same', 'Unmatched money'])
  await agent.taps('Return to sender all the same')
  await agent.writes('her own bank took hers back')
  expect(agent.sees()).toContain('would pay the sender a second time')
  await agent.taps('Ask for approval')
  await town.deliver()
  await supervisor.taps('Look')
  expect(supervisor.sees()).toContain('would pay the sender a second time')
  await supervisor.taps('Approve')
  expect(supervisor.sees()).toContain('✅ Return money to its sender · done')
})
