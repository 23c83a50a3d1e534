import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { closes } from '../../support/leaving.ts'
import { granted } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await quietRules(world.database.owner)
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const opened = async ({ chat }: Person) => granted(await world.core.openClosing({ actor: chat }))
const rowOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })

async function sends(from: Person, to: Person, amount: string) {
  const payee = { userId: to.userId }
  const quote = granted(await world.core.quoteSend({ actor: from.chat, payee, amount: amountOf(amount, 'EUR') }))
  if (quote.factor !== 'none') await world.authorise(from, quote.intentId)
  return world.core.confirmPayment({ actor: from.chat, intentId: quote.intentId })
}

test('CLS-01 CRY-04 R-01 whoever’s key is lost is forgotten all the same once the time is over, and reads as nobody', async () => {
  const [ida, ben] = [await world.person({ balance: '5.05' }), await world.person()]
  granted(await sends(ida, ben, '5.00'))
  granted(await closes(world, ida))
  const { prisma } = world.deps
  const { dataKey } = await rowOf(ida)
  await prisma.user.update({ where: { id: ida.userId }, data: { dataKey: Uint8Array.from(dataKey).fill(0, -8) } })
  await world.advance(5 * 366 * 86_400 + 60)
  granted(await world.core.sweep({}))
  const { erasedAt } = await prisma.closing.findFirstOrThrow({ where: { ownerId: ida.userId, state: 'closed' } })
  expect(erasedAt).not.toBeNull()
  const { openName } = await import('../../../src/core/people/actor.ts')
  expect(openName(world.deps, await rowOf(ida))).toBe('—')
})

test('CLS-01 CRY-04 where nothing has to be kept, the key is gone, and everything sealed with it', async () => {
  const xenia = await world.person({ name: 'Xenia Kanarie', email: 'xenia@example.org' })
  granted(await world.core.setPhrase({ actor: xenia.chat, phrase: 'purpurner Reiher' }))
  const before = await rowOf(xenia)
  expect((await opened(xenia)).keptUntil).toBeNull()
  granted(await closes(world, xenia))
  const after = await rowOf(xenia)
  expect(after.state).toBe('closed')
  for (const field of ['dataKey', 'name', 'email', 'phone', 'emailIndex', 'phoneIndex'] as const)
    expect(Buffer.compare(after[field], before[field])).not.toBe(0)
  expect([after.phrase, after.passwordHash, after.pinHash]).toEqual([null, '', ''])
  expect(() => world.deps.keyring.open(after.dataKey, `user.name:${xenia.userId}`, before.name)).toThrow()
  const staff = await world.agent('supervisor')
  expect(granted(await world.core.lookUpCustomer({ actor: staff, who: { handle: xenia.okpayId } })).state).toBe(
    'closed',
  )
})
