import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const country = (person: Person, code: string) =>
  world.deps.prisma.user.update({ where: { id: person.userId }, data: { country: code } })

test('S23 a country’s rules hold for money out, too: nothing is withdrawn, or saved to withdraw to, that they do not name', async () => {
  const ana = await world.person({ balance: '50.00' })
  const where = await savedAccount(world, ana)
  await country(ana, 'KR')
  const actor = ana.chat
  const named = { code: 'region_not_supported', operation: 'withdraw', currency: 'EUR', supported: ['KRW'] }
  for (const amount of [eur(1_000n), { everything: 'EUR' as const }])
    expect(refusal(await world.core.quotePayout({ actor, destinationId: where.id, amount }))).toMatchObject(named)
  const typed = 'GB29 NWBK 6016 1331 9268 19'
  expect(refusal(await world.core.addDestination({ actor, currency: 'EUR', typed }))).toMatchObject(named)
})

test('SES-01 a chat that is locked shows no withdrawal, no account, and no card to withdraw by', async () => {
  const ana = await world.person({ balance: '50.00' })
  const where = await savedAccount(world, ana)
  const { reference } = await confirmed(world, ana, where, eur(1_000n))
  const actor = ana.chat
  granted(await world.core.setChatLock({ actor, on: true }))
  await world.advance(16 * 60)
  const locked = { code: 'chat_locked' }
  expect(refusal(await world.core.quotePayout({ actor, destinationId: where.id, amount: eur(500n) }))).toEqual(locked)
  expect(refusal(await world.core.listDestinations({ actor }))).toEqual(locked)
  expect(refusal(await world.core.getPayout({ actor, reference }))).toEqual(locked)
  expect(
    refusal(await world.core.addDestination({ actor, currency: 'EUR', typed: 'DE89 3704 0044 0532 0130 00' })),
  ).toEqual(locked)
  expect(refusal(await world.core.addCard({ actor }))).toEqual(locked)
})

test('RSK-01 an account saved by a chat that has just taken the wallet over is a stranger for as long as that chat is new', async () => {
  const ana = await world.person({ balance: '200.00' })
  const { telegramId, botId } = ana.chat
  const where = await savedAccount(world, ana)
  const reboundAt = new Date(world.deps.clock().getTime() - 60_000)
  const chat = { botId_telegramId: { botId, telegramId } }
  await world.deps.prisma.chat.update({ where: chat, data: { reboundAt } })
  const waiting = await confirmed(world, ana, where, eur(90_00n))
  const decision = await world.deps.prisma.riskDecision.findUniqueOrThrow({ where: { intentId: waiting.payoutId } })
  expect([waiting.state, decision.reasons]).toEqual(['review', ['new_chat']])
  await world.advance(3 * 24 * 3600)
  granted(await world.core.settleHeld({}))
  expect((await confirmed(world, ana, where, eur(90_00n))).state).toBe('held')
})
