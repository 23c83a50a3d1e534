import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { agreed } from '../../support/agreed.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

type Staff = readonly [Awaited<ReturnType<World['agent']>>, Awaited<ReturnType<World['agent']>>]

/** Posted by hand to somebody whom staff had frozen, and theirs once they were released. */
async function waited(ana: Person): Promise<{ staff: Staff; entry: string }> {
  const staff = [await world.agent('owner'), await world.agent('owner')] as const
  const [actor] = staff
  const { userId } = ana
  granted(await world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'odd' }))
  const amount = amountOf('100.00', 'EUR')
  await agreed(world, staff, { kind: 'post_manually', from: 'goodwill', to: null, userId, why: 'goodwill', amount })
  expect(await agreed(world, staff, { kind: 'release_account', userId })).toBe('approved')
  const { reference } = await world.deps.prisma.correction.findFirstOrThrow({ where: { toUser: userId } })
  return { staff, entry: reference }
}

const back = (entry: string, sum: string | null) => {
  const amount = sum === null ? null : amountOf(sum, 'EUR')
  return { kind: 'reverse_entry', entry, amount, why: 'mistake' } as const
}

test('ADM-03 what first waited for a frozen customer is given back whole, for as much as it was', async () => {
  const ana = await world.person({ balance: '500.00' })
  const { staff, entry } = await waited(ana)
  expect(await world.balance(ana)).toBe('600.00')
  const asked = granted(await world.core.requestApproval({ actor: staff[0], asked: back(entry, null), reason: 'x' }))
  const { id, hash } = asked
  expect(asked).toMatchObject({ proposal: { left: amountOf('100.00', 'EUR'), gives: amountOf('100.00', 'EUR') } })
  granted(await world.core.decideApproval({ actor: staff[1], id, hash, decision: 'approve' }))
  expect(await world.balance(ana)).toBe('500.00')
})

test('ADM-03 and in parts, which never come to more', async () => {
  const ana = await world.person({ balance: '500.00' })
  const { staff, entry } = await waited(ana)
  expect(await agreed(world, staff, back(entry, '33.33'))).toBe('approved')
  expect(await world.balance(ana)).toBe('566.67')
  const over = { actor: staff[0], asked: back(entry, '66.68'), reason: 'x' }
  expect(refusal(await world.core.requestApproval(over))).toMatchObject({
    code: 'refund_too_much',
    left: amountOf('66.67', 'EUR'),
  })
  expect(await agreed(world, staff, back(entry, '66.67'))).toBe('approved')
  expect(await world.balance(ana)).toBe('500.00')
})
