import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { agreed } from '../../support/agreed.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
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

/** The bank took so much back, by its word, less by its statement: what is between them is a case. */
async function lessLeft(text: string, shown: bigint) {
  const { world } = town
  const amount = amountOf(text, 'EUR')
  const reference = `INVOICE 2026-${text}`
  await unmatchedMoney(world, amount, { reference })
  await unmatchedMoney(world, amount, { reference, type: 'topup.returned' })
  await readIn(world, [lineOf({ minor: amount.minor, reference }), lineOf({ minor: -shown, reference })])
  const where = { state: 'open', minor: -shown }
  const open = await world.deps.prisma.reconcileException.findFirstOrThrow({ where })
  const two = [await world.agent('finance'), await world.agent('owner')] as const
  await agreed(world, two, { kind: 'settle_difference', differenceId: open.id })
}

test('CBK-09 MNY-17 what our books sent and no statement shows is a case that says so, and two take it off the losses', async () => {
  await lessLeft('70.00', 6_200n)
  expect(await agent.writes('/suspense')).toContain('our books sent it, and no statement shows it')
  await agent.taps('8.00 EUR')
  expect(agent.sees()).toContain('8.00 EUR unmatched')
  expect(agent.sees()).toContain('by a line that was booked as loss')
  const ways = ['Assign to a customer', 'Return to sender', 'Take it off the losses']
  expect(agent.buttons()).toEqual(expect.arrayContaining(ways))
  await agent.taps('Take it off the losses')
  await agent.writes('it went by the line of May')
  expect(agent.sees()).toContain('no statement shows is taken off its losses')
  await agent.taps('Ask for approval')
  await town.deliver()
  await supervisor.taps('Look')
  await supervisor.taps('Approve')
  expect(supervisor.sees()).toContain('✅ Close a case against the losses · done')
  expect(await agent.writes('/suspense')).toContain('nothing waits')
})

test('CBK-09 MNY-17 in Chinese', async () => {
  const mei = await town.agent('agent', '梅')
  await mei.writes('/language')
  await mei.taps('简体中文')
  await lessLeft('71.00', 6_200n)
  expect(await mei.writes('/suspense')).toContain('我方账目已转出，账单无此记录')
  await mei.taps('9.00')
  expect(mei.sees()).toContain('冲减损失')
  await mei.taps('冲减损失')
  await mei.writes('五月那笔')
  expect(mei.sees()).toContain('冲减公司损失')
})
