import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpOf } from '../../support/dump.ts'
import { IBAN, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('CRY-01 a saved account’s number stands in no table, in no way of writing it', async () => {
  const ana = await world.person({ name: 'Xenia Quarzbach' })
  await savedAccount(world, ana)
  expect(await world.deps.prisma.destination.count({ where: { ownerId: ana.userId } })).toBe(1)
  const { text, tables } = await dumpOf(world.database.superuser)
  expect(tables).toBeGreaterThan(50)
  expect(text).toContain(ana.userId)
  const number = IBAN.replaceAll(' ', '')
  for (const written of [IBAN, number, number.toLowerCase(), number.slice(4)]) expect(text).not.toContain(written)
})
