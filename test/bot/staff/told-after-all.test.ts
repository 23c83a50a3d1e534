import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { agreed } from '../../support/agreed.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { appoint, granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf } from '../../support/world.ts'

let town: Town
let agent: Phone
beforeAll(async () => {
  town = await openTown()
  agent = await town.agent('agent', 'Lena')
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

test('CBK-05 CBK-09 MNY-17 a case of money that a statement showed first says when its callback came', async () => {
  const { world } = town
  const anna = await town.customer({ name: 'Anna Keller' })
  const wish = { actor: anna.person.chat, rail: 'bank', amount: amountOf('60.00', 'EUR') } as const
  const { reference } = granted(await world.core.startTopUp(wish))
  await readIn(world, [lineOf({ minor: 5_900n, reference })])
  const open = await world.deps.prisma.reconcileException.findFirstOrThrow({ where: { state: 'open' } })
  const two = [await world.agent('finance'), await world.agent('owner')] as const
  await agreed(world, two, { kind: 'settle_difference', differenceId: open.id })
  await agent.writes('/suspense')
  await agent.taps(`59.00 EUR · ${reference}`)
  expect(agent.sees()).toContain('no callback told of it')
  expect(agent.sees()).not.toContain('A statement showed it first')
  await unmatchedMoney(world, amountOf('59.00', 'EUR'), { reference })
  await agent.writes('/suspense')
  expect(agent.sees()).toContain('1 case')
  await agent.taps(`59.00 EUR · ${reference}`)
  expect(agent.sees()).toContain('another amount than announced')
  expect(agent.sees()).toMatch(/A statement showed it first\. Its callback came on .*, and is not a second payment\./)
})

test('CBK-05 MNY-17 a difference that was settled as loss says when its callback came after all', async () => {
  const { world } = town
  const finance = await town.agent('finance', 'Nora')
  const mei = await town.agent('finance', '梅')
  await mei.writes('/language')
  await mei.taps('简体中文')
  const reference = 'for my aunt'
  const says = (change = {}) => unmatchedMoney(world, amountOf('61.00', 'EUR'), { reference, ...change })
  await says()
  await readIn(world, [lineOf({ minor: 6_100n, reference }), lineOf({ minor: -6_100n, reference })])
  const where = { state: 'open', minor: -6_100n }
  const { id } = await world.deps.prisma.reconcileException.findFirstOrThrow({ where })
  for (const { actor: to } of [finance, mei]) granted(await world.core.handDifference({ actor: finance.actor, id, to }))
  await town.deliver()
  const two = [await world.agent('finance'), await world.agent('owner')] as const
  await agreed(world, two, { kind: 'settle_difference', differenceId: id })
  await says({ type: 'topup.returned' })
  granted(await world.core.matchRail({ rail: 'bank' }))
  await finance.taps('Look')
  expect(finance.sees()).toContain('settled by two')
  expect(finance.sees()).toMatch(/Its callback came on .*, and the loss was taken back\./)
  await mei.taps('查看')
  expect(mei.sees()).toContain('已计的损失随之冲回')
})

test('CBK-09 a callback without words of what is over is a case that points to the first one, in both languages', async () => {
  const { world } = town
  const two = [await world.agent('finance'), await world.agent('owner')] as const
  const mei = await town.customer({ name: '林小美', language: 'zh-hans' })
  await appoint(world, mei.person.chat, 'agent', '小美')
  await readIn(world, [lineOf({ minor: 6_200n })])
  const open = await world.deps.prisma.reconcileException.findFirstOrThrow({ where: { minor: 6_200n, state: 'open' } })
  await agreed(world, two, { kind: 'settle_difference', differenceId: open.id })
  const first = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where: { amount: 6_200n } })
  await agreed(world, two, { kind: 'send_back_suspense', itemId: first.id })
  await unmatchedMoney(world, amountOf('62.00', 'EUR'), { reference: '' })
  await agent.writes('/suspense')
  await agent.taps(agent.buttons().find((label) => label.startsWith('62.00 EUR')) ?? '')
  expect(agent.sees()).toMatch(/A statement showed the same sum on .*, without words, and no callback told of it/)
  await agent.taps('See that case')
  expect(agent.sees()).toContain('62.00 EUR · case closed')
  expect(agent.sees()).toContain('returned to its sender')
  await mei.writes('/suspense')
  await mei.taps(mei.buttons().find((label) => label.startsWith('62.00')) ?? '')
  expect(mei.sees()).toMatch(/对账单曾在.*显示过一笔金额相同、同样没有附言的款项，一直没有收到渠道回调/)
  await mei.taps('查看那一笔')
  expect(mei.sees()).toContain('已结案：退回付款方')
})
