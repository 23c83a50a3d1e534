import { afterAll, beforeAll, expect, test } from 'vitest'
import { acquaint, pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const wrongOf = async (userId: string) => {
  const subject_factor = { subject: `user:${userId}`, factor: 'wrong' }
  return (await world.deps.prisma.factorThrottle.findUnique({ where: { subject_factor } }))?.failures ?? 0
}

test('RSK-03 TFA-04 every wrong code is remembered once the right one forgives them, and one that was alone, too', async () => {
  const [anna, ben, cleo] = [await world.person({ balance: '900.00' }), await world.person(), await world.person()]
  const phone = await enrol(world, anna)
  await acquaint(world, anna, ben)
  const actor = anna.chat
  const before = await wrongOf(anna.userId)
  const asked = { actor, payee: { userId: ben.userId }, amount: amountOf('100.00', 'EUR') }
  const { intentId } = granted(await world.core.quoteSend(asked))
  await world.authorise(anna, intentId)
  const wrong = async () => {
    const right = phone.code()
    const code = right === '123456' ? '654321' : '123456'
    expect(refusal(await world.core.giveCode({ actor, intentId, code })).code).toBe('code_invalid')
  }
  for (let n = 0; n < 4; n++) await wrong()
  granted(await world.core.giveCode({ actor, intentId, code: await phone.next() }))
  expect((await wrongOf(anna.userId)) - before).toBe(4)
  await wrong()
  granted(await world.core.giveCode({ actor, intentId, code: await phone.next() }))
  expect((await wrongOf(anna.userId)) - before).toBe(5)
  // Five are what the rule asks for: whoever is unknown waits for staff.
  const id = await pay(world, anna, cleo, '10.00')
  const held = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })
  expect(held).toMatchObject({ state: 'held', heldWhy: 'review' })
})
