import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { agreed } from '../../support/agreed.ts'
import { acquaint, pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const RETURNED = { type: 'topup.returned' } as const
const eur = (text: string) => amountOf(text, 'EUR')
const lost = async (): Promise<bigint> =>
  -((await world.deps.prisma.ledgerAccount.findFirst({ where: { kind: 'loss', currency: 'EUR' } }))?.balance ?? 0n)

async function toppedUp({ chat: actor }: Person, amount: string): Promise<string> {
  const { reference } = granted(await world.core.startTopUp({ actor, rail: 'bank', amount: eur(amount) }))
  await unmatchedMoney(world, eur(amount), { reference })
  return reference
}

/** Somebody restricted since a top-up of 100.00 was taken back that they had spent; one of 110.00 is spent, too. */
async function short(): Promise<{ ana: Person; friend: Person; second: string }> {
  const [ana, friend] = [await world.person(), await world.person({ balance: '10.00' })]
  await acquaint(world, ana, friend)
  await acquaint(world, friend, ana)
  const [one, second] = [await toppedUp(ana, '100.00'), await toppedUp(ana, '110.00')]
  await pay(world, ana, friend, '200.00')
  await unmatchedMoney(world, eur('100.00'), { reference: one, ...RETURNED })
  return { ana, friend, second }
}

const waiting = async ({ userId }: Person): Promise<bigint> => {
  const { _sum } = await world.deps.prisma.ledgerAccount.aggregate({
    where: { owner: `user:${userId}`, kind: 'user_hold' },
    _sum: { balance: true },
  })
  return _sum.balance ?? 0n
}

test('CBK-09 what waits for a restricted person is theirs: a recall takes it before the house loses anything', async () => {
  const { ana, friend, second } = await short()
  for (const amount of ['60.00', '70.00', '20.00']) await pay(world, friend, ana, amount)
  expect(await waiting(ana)).toBe(150_00n)
  const before = await lost()
  expect(await unmatchedMoney(world, eur('110.00'), { reference: second, ...RETURNED })).toBe('')
  expect(await lost()).toBe(before)
  expect([await waiting(ana), await world.balance(ana)]).toEqual([0n, '40.00'])
  const { restriction, user } = world.deps.prisma
  expect((await user.findUniqueOrThrow({ where: { id: ana.userId } })).state).toBe('restricted')
  expect(await restriction.count({ where: { userId: ana.userId } })).toBe(1)
  // Nothing of what is left leaves before two release the account.
  const away = { actor: ana.chat, payee: { userId: friend.userId }, amount: eur('1.00') }
  expect(refusal(await world.core.quoteSend(away)).code).toBe('account_restricted')
  const staff = [await world.agent(), await world.agent('supervisor')] as const
  expect(await agreed(world, staff, { kind: 'release_account', userId: ana.userId })).toBe('approved')
  expect([await waiting(ana), await world.balance(ana)]).toEqual([0n, '40.00'])
})

test('CBK-09 where that is not enough either, only the rest is lost', async () => {
  const { ana, friend, second } = await short()
  await pay(world, friend, ana, '60.00')
  const before = await lost()
  await unmatchedMoney(world, eur('110.00'), { reference: second, ...RETURNED })
  expect([await lost(), await waiting(ana)]).toEqual([before + 50_00n, 0n])
  expect(await world.deps.prisma.restriction.count({ where: { userId: ana.userId } })).toBe(2)
})

test('CBK-09 R-03 told twice at once it is taken once', async () => {
  const { ana, friend, second } = await short()
  await pay(world, friend, ana, '120.00')
  const [before, eventId] = [await lost(), randomUUID()]
  const word = { reference: second, eventId, ...RETURNED }
  await Promise.all([unmatchedMoney(world, eur('110.00'), word), unmatchedMoney(world, eur('110.00'), word)])
  expect([await lost(), await waiting(ana)]).toEqual([before, 0n])
})
