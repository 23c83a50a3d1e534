import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Money, money } from '#core'
import { dumpOf } from '../../support/dump.ts'
import { moveHome } from '../../support/home-currency.ts'
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

async function leaves(person: Person, core = world.core) {
  const { id } = granted(await core.openClosing({ actor: person.chat }))
  await world.authorise(person, id)
  granted(await core.closeAccount({ actor: person.chat, id }))
}

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

/** Two of staff set somebody's limits for thirty days. */
async function set({ userId }: Person, sums: Partial<Record<'single' | 'daily' | 'monthly', Money>>): Promise<void> {
  const [asker, second] = [await world.agent('owner'), await world.agent('owner')]
  const named = Object.keys(sums).length > 0
  const until = named ? new Date(world.deps.clock().getTime() + 30 * DAY * 1000) : null
  const limits = { single: null, daily: null, monthly: null, ...sums }
  const asked = { kind: 'set_limits', userId, limits, until } as const
  const { id, hash } = granted(await world.core.requestApproval({ actor: asker, asked, reason: 'as it should be' }))
  granted(await world.core.decideApproval({ actor: second, id, hash, decision: 'approve' }))
}
const limits = async ({ chat: actor }: Person) => {
  const { single, daily } = granted(await world.core.getLimits({ actor }))
  return [single, daily]
}

describe('CLS-01 S69 limits that two of staff lowered', () => {
  test('MNY-13 S69 hold for the account that is opened anew, also in another currency and after a second closing', async () => {
    const ana = await world.person()
    await set(ana, { single: eur('25.00') })
    await leaves(ana)
    const back = await opens({ phone: ana.phone, balance: '40.00' })
    expect((await limits(back))[0]).toEqual(eur('25.00'))
    expect(refusal(await asks(back, '25.01'))).toMatchObject({ code: 'limit_single', limit: eur('25.00') })
    const dora = await world.person()
    await set(dora, { single: eur('25.00') })
    await leaves(dora)
    const second = await opens({ email: dora.email })
    await leaves(second)
    const third = await opens({ chat: second.chat, currency: 'USD' })
    expect((await limits(third))[0]).toEqual(money(3_125n, 'USD'))
    await moveHome(world, third, 'EUR')
    expect((await limits(third))[0]).toEqual(eur('25.00'))
    const rows = await prisma().closedReach.findMany({ where: { heirId: third.userId } })
    expect(rows.map(({ marks }) => marks)).toEqual([[], []])
    // Newer words of two of staff hold instead, and what they end has ended.
    await set(third, { single: eur('30.00') })
    expect((await limits(third))[0]).toEqual(eur('30.00'))
    await set(third, {})
    expect((await limits(third))[0]?.minor).toBeGreaterThan(3_000n)
  })

  test('MNY-13 S69 end when they were to end, and then nothing of it is kept', async () => {
    const ana = await world.person()
    await set(ana, { single: eur('25.00') })
    await leaves(ana)
    await world.advance(29 * DAY)
    granted(await world.core.sweep({}))
    const back = await opens({ phone: ana.phone })
    expect((await limits(back))[0]).toEqual(eur('25.00'))
    await world.advance(2 * DAY)
    expect((await limits(back))[0]?.minor).toBeGreaterThan(2_500n)
    granted(await world.core.sweep({}))
    expect(await kept(ana)).toEqual([0, 0])
  })

  test('MNY-13 S69 never raise anything: what staff raised for an account ends with it', async () => {
    const ana = await world.person()
    const [, ofLevel] = await limits(ana)
    const daily = money((ofLevel?.minor ?? 0n) * 2n, 'EUR')
    await set(ana, { daily, single: eur('25.00') })
    await leaves(ana)
    expect(await limits(await opens({ phone: ana.phone }))).toEqual([eur('25.00'), ofLevel])
    const ida = await world.person()
    await set(ida, { daily })
    await leaves(ida)
    expect(await kept(ida)).toEqual([0, 0])
    expect((await limits(await opens({ phone: ida.phone })))[1]).toEqual(ofLevel)
  })
})
