import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { dumpOf } from '../../support/dump.ts'
import { leaves as someoneLeaves } from '../../support/leaving.ts'
import { granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let ben: Person
beforeAll(async () => {
  world = await openWorld()
  await tellRates(world)
  ben = await world.person()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const DAY = 86_400
const eur = (text: string) => amountOf(text, 'EUR')
const prisma = () => world.deps.prisma
const today = () => new Date(world.deps.clock().toISOString().slice(0, 10))

/** As if so much had gone out today, 99 of it without a PIN. */
const hasSpent = ({ userId }: Person, spent: bigint, spentMonth = spent, operation = 'out') =>
  prisma().spendCounter.create({
    data: { userId, day: today(), operation, currency: 'EUR', spent, spentSmall: 99n, spentMonth, nearLimit: 2 },
  })

const leaves = (person: Person) => someoneLeaves(world, person)

/** Whoever opens an account, with what somebody who left had. */
const opens: World['person'] = (same) => world.person(same)
const used = async ({ chat: actor }: Person) => {
  const { usedToday, usedThisMonth } = granted(await world.core.getLimits({ actor }))
  return [usedToday.minor, usedThisMonth.minor]
}
const asks = ({ chat: actor }: Person, amount: string) =>
  world.core.quoteSend({ actor, payee: { userId: ben.userId }, amount: eur(amount) })
const kept = async ({ userId }: Person) => [
  await prisma().closedReach.count({ where: { userId } }),
  await prisma().spendCounter.count({ where: { userId } }),
]

describe('CLS-01 MNY-13 who closes an account and opens one anew', () => {
  test.each(['phone', 'email', 'chat'] as const)(
    'MNY-13 S70 with the same %s has what is left of the day and the month, and not a second set of limits',
    async (what) => {
      const ana = await world.person()
      await hasSpent(ana, 99_000n, 120_000n)
      await leaves(ana)
      const back = await opens({ [what]: ana[what], balance: '50.00' })
      expect(await used(back)).toEqual([99_000n, 120_000n])
      expect(refusal(await asks(back, '10.01')).code).toBe('limit_daily')
      granted(await asks(back, '10.00'))
      expect(await kept(ana)).toEqual([0, 0])
      const { userId } = back
      expect(await prisma().spendCounter.findMany({ where: { userId } })).toMatchObject([
        { day: today(), operation: 'out', spentSmall: 99n, nearLimit: 2 },
      ])
    },
  )

  test('MNY-13 what counts is what was booked, and what a shop took goes along, too', async () => {
    const ana = await world.person({ balance: '20.25' })
    const quote = granted(await asks(ana, '20.00'))
    if (quote.factor !== 'none') await world.authorise(ana, quote.intentId)
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId: quote.intentId }))
    await hasSpent(ana, 7_000n, 8_000n, 'take')
    await leaves(ana)
    const back = await opens({ phone: ana.phone })
    expect(await used(back)).toEqual([2_000n, 2_000n])
    const where = { userId: back.userId, operation: 'take' }
    expect(await prisma().spendCounter.findMany({ where })).toMatchObject([{ spent: 7_000n, spentMonth: 8_000n }])
  })

  test('MNY-13 in another home currency it is worth the same there, every part of a cent a whole one', async () => {
    const ana = await world.person()
    await hasSpent(ana, 33_333n, 50_001n)
    await leaves(ana)
    // A euro is 1.25 dollars here.
    expect(await used(await opens({ phone: ana.phone, currency: 'USD' }))).toEqual([41_667n, 62_502n])
  })

  test('MNY-13 twice in a row it goes along both times', async () => {
    const ana = await world.person()
    await hasSpent(ana, 40_000n)
    await leaves(ana)
    const second = await opens({ phone: ana.phone })
    await leaves(second)
    const third = await opens({ email: second.email })
    expect(await used(third)).toEqual([40_000n, 40_000n])
  })

  test('MNY-13 two accounts that are opened at once, one with the phone and one with the mailbox: one has it', async () => {
    for (let round = 0; round < 3; round++) {
      const ana = await world.person()
      await hasSpent(ana, 40_000n)
      await leaves(ana)
      const both = await Promise.all([opens({ phone: ana.phone }), opens({ email: ana.email })])
      const counted = await Promise.all(both.map(used))
      expect(counted.map(([day]) => day).sort()).toEqual([0n, 40_000n])
    }
  })

  test('MNY-13 of two accounts that were closed both count', async () => {
    const [ana, ida] = [await world.person(), await world.person()]
    await hasSpent(ana, 10_000n, 30_000n)
    await hasSpent(ida, 500n)
    await leaves(ana)
    await leaves(ida)
    expect(await used(await opens({ phone: ana.phone, email: ida.email }))).toEqual([10_500n, 30_500n])
  })

  test('MNY-13 a stranger’s account begins at nothing, and of whom nothing counts nothing is kept', async () => {
    const [ana, ida] = [await world.person(), await world.person()]
    await hasSpent(ana, 40_000n)
    await leaves(ana)
    await leaves(ida)
    expect(await used(await opens())).toEqual([0n, 0n])
    expect(await kept(ana)).toEqual([1, 1])
    expect(await kept(ida)).toEqual([0, 0])
  })

  test('CLS-01 CRY-03 by what they are known is in no dump, and all of it is erased when the month is over', async () => {
    const ana = await world.person({ email: 'ana.gone@example.org', phone: '+4915155597531' })
    await hasSpent(ana, 40_000n)
    await leaves(ana)
    const { text } = await dumpOf(world.database.superuser)
    for (const word of ['ana.gone', '15155597531']) expect([word, text.includes(word)]).toEqual([word, false])
    expect(text).toContain('"marks":["')
    const { marks } = await prisma().closedReach.findUniqueOrThrow({ where: { userId: ana.userId } })
    expect(marks.map(({ length }) => length)).toEqual([32, 32, 32])
    await world.advance(31 * DAY)
    granted(await world.core.sweep({}))
    expect(await kept(ana)).toEqual([0, 0])
    expect(await used(await opens({ phone: ana.phone }))).toEqual([0n, 0n])
  })
})
