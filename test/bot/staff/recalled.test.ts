import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
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
  await agent.taps('77.00 EUR · GIFT')
  await agent.taps('Assign to a customer')
  await agent.writes('@anna_r')
  await agent.writes('her bank confirmed the transfer')
  await agent.taps('Ask for approval')
  await town.deliver()
  await supervisor.taps('Look')
  await supervisor.taps('Approve')
  await unmatchedMoney(town.world, SUM, { reference: 'GIFT', type: 'topup.returned' })
  await agent.writes('/suspense')
  await agent.taps('77.00 EUR · GIFT')
  expect(agent.sees()).toContain('77.00 EUR missing')
  expect(agent.sees()).not.toContain('waits here, too')
  await town.world.advance(60)
  await unmatchedMoney(town.world, SUM, { reference: 'GIFT' })
  await agent.writes('/suspense')
  expect(agent.sees()).toContain('2 cases')
  await agent.taps('77.00 EUR · GIFT')
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
