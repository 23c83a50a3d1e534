import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAtRisk } from '../../../src/core/risk/look.ts'
import { pay } from '../../support/held.ts'
import { liftTo } from '../../support/level.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const whyOf = async (id: string) =>
  (await world.deps.prisma.intent.findUniqueOrThrow({ where: { id }, select: { heldWhy: true } })).heldWhy

const look = (pairs: Parameters<typeof lookAtRisk>[1]) => {
  const { prisma, clock, ...deps } = world.deps
  return prisma.$transaction((tx) => lookAtRisk({ ...deps, tx, now: clock() }, pairs))
}

test('RSK-03 a ninth stranger of a day waits for staff also where the eight before were paid more, and wait', async () => {
  const anna = await world.person({ balance: '4000.00' })
  await liftTo(world.deps, anna.userId, 2)
  const strangers: Person[] = []
  const send = async (amount: string) => {
    const stranger = await world.person()
    strangers.push(stranger)
    return pay(world, anna, stranger, amount)
  }
  const waiting: string[] = []
  for (let n = 0; n < 8; n++) waiting.push(await send('260.00'))
  expect(await Promise.all(waiting.map(whyOf))).toEqual(Array(8).fill('first_payment'))
  // Another one for somebody it waits for already is nobody more.
  expect(await whyOf(await pay(world, anna, strangers[7] as Person, '1.00'))).toBe('first_payment')
  expect(await whyOf(await send('260.00'))).toBe('review')
  const decision = await world.deps.prisma.riskDecision.findFirst({ where: { userId: anna.userId, outcome: 'hold' } })
  expect(decision).toMatchObject({ forStaff: true, reasons: ['fan_out', 'first_payment'], inputs: { newPayees: 8 } })
  for (const intentId of waiting.slice(0, 2)) granted(await world.core.cancelHeld({ actor: anna.chat, intentId }))
  expect(await whyOf(await send('5.00'))).toBeNull()
})

test('RSK-03 they are counted in one round as in many, from the payer and to the payee', async () => {
  const [payer, payee] = [randomUUID(), randomUUID()]
  const send = { kind: 'send', currency: 'EUR' }
  const out = Array.from({ length: 3 }, () => ({ ...send, ownerId: payer, payeeId: randomUUID() }))
  const into = Array.from({ length: 3 }, () => ({ ...send, ownerId: randomUUID(), payeeId: payee }))
  const rows = [...out.slice(0, 1), ...into.slice(0, 1)].map(({ ownerId, payeeId }) => ({ ownerId, payeeId }))
  await world.deps.prisma.knownPayee.createMany({ data: rows.map((row) => ({ ...row, kind: 'person', paid: 5n })) })
  const { of, meet } = await look([...out, ...into])
  const counts = () => [out.map((pair) => of(pair).newPayees), into.map((pair) => of(pair).newPayers)]
  // Of whom it waits for already, the others; of all others, that one.
  expect(counts()).toEqual([
    [0, 1, 1],
    [0, 1, 1],
  ])
  const adding = { minor: 7n, waits: true, addsUp: true }
  for (const pair of [...out.slice(0, 2), ...into.slice(1, 2)]) meet(pair, adding)
  expect(counts()).toEqual([
    [1, 1, 2],
    [1, 1, 2],
  ])
  for (const pair of [...out.slice(1, 2), ...into.slice(1, 2)]) meet(pair, { ...adding, waits: false })
  expect(counts()).toEqual([
    [1, 0, 2],
    [1, 0, 2],
  ])
})
