import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { money } from '#core'
import { query, rows } from '../../support/database.ts'
import { moveHome } from '../../support/home-currency.ts'
import { leaves as someoneLeaves } from '../../support/leaving.ts'
import { leftLowered, limitsOf, setLimits } from '../../support/own-limits.ts'
import { granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { ofUser, trailOf } from '../../support/trail.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Several accounts that are opened with something of one that was closed, and several that were closed: what binds whom.
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
const leaves = (person: Person) => someoneLeaves(world, person)
const opens: World['person'] = (same) => world.person(same)
const asks = ({ chat: actor }: Person, amount: string) =>
  world.core.quoteSend({ actor, payee: { userId: ben.userId }, amount: eur(amount) })
const set = (person: Person, sums: Parameters<typeof setLimits>[2]) => setLimits(world, person, sums)
const limits = (person: Person) => limitsOf(world, person)
const single = async (person: Person) => (await limits(person))[0]
const left = (sums: Parameters<typeof setLimits>[2] = { single: eur('25.00') }) => leftLowered(world, sums)

describe('MNY-13 S69 who opens an account first is no straw man for the next', () => {
  test('every account with anything of one that was closed is bound by what was lowered for it, in a currency of its own', async () => {
    const { email, phone, chat } = await left()
    const straw = await opens({ email, currency: 'USD' })
    const own = await opens({ phone, balance: '40.00' })
    const third = await opens({ chat })
    // A euro is 1.25 dollars here.
    expect(await single(straw)).toEqual(money(3_125n, 'USD'))
    for (const heir of [own, third]) expect(await single(heir)).toEqual(eur('25.00'))
    expect(refusal(await asks(own, '25.01'))).toMatchObject({ code: 'limit_single', limit: eur('25.00') })
    await moveHome(world, own, 'USD')
    expect(await Promise.all([own, third].map(single))).toEqual([money(3_125n, 'USD'), eur('25.00')])
  })

  test('two that are opened at once are both bound', async () => {
    for (let round = 0; round < 3; round++) {
      const { phone, email } = await left()
      const both = await Promise.all([opens({ phone }), opens({ email })])
      expect(await Promise.all(both.map(single))).toEqual([eur('25.00'), eur('25.00')])
    }
  })

  test('what two of staff agree to for one of them ends it for none of the others', async () => {
    const { email, phone } = await left()
    const straw = await opens({ email })
    await set(straw, {})
    expect((await single(straw))?.minor).toBeGreaterThan(2_500n)
    expect(await single(await opens({ phone }))).toEqual(eur('25.00'))
  })

  test('what was counted goes to the first of them alone', async () => {
    const ana = await world.person()
    await set(ana, { single: eur('25.00') })
    const day = new Date(world.deps.clock().toISOString().slice(0, 10))
    const data = { userId: ana.userId, day, operation: 'out', currency: 'EUR', spent: 9_900n, spentMonth: 9_900n }
    await prisma().spendCounter.create({ data })
    await leaves(ana)
    const used = async ({ chat: actor }: Person) => granted(await world.core.getLimits({ actor })).usedToday.minor
    const [first, second] = [await opens({ email: ana.email }), await opens({ phone: ana.phone })]
    expect([await used(first), await used(second)]).toEqual([9_900n, 0n])
    expect(await Promise.all([first, second].map(single))).toEqual([eur('25.00'), eur('25.00')])
  })

  test('LOG-04 limits.inherited: the house’s, by the account they were set for', async () => {
    const ana = await left()
    const back = await opens({ phone: ana.phone })
    await leaves(back)
    const again = await opens({ email: back.email })
    for (const heir of [back, again])
      expect(await trailOf(world, 'limits.inherited', ofUser(heir))).toEqual([
        { actor: 'system', subject: ofUser(heir), detail: { of: ana.userId } },
      ])
  })

  test('a process from before, which names one heir and forgets by what somebody is known, neither frees that one nor the next', async () => {
    const ana = await left()
    const heir = await opens()
    await rows(
      world.database.app,
      `update closed_reach set heir_id = '${heir.userId}', marks = '{}' where user_id = '${ana.userId}' returning user_id`,
    )
    expect(await single(heir)).toEqual(eur('25.00'))
    expect(await single(await opens({ phone: ana.phone }))).toEqual(eur('25.00'))
  })
})

describe('MNY-13 S69 of several accounts that were closed', () => {
  test('the least of each limit holds, until the first of what holds ends', async () => {
    const ana = await left({ single: eur('25.00') })
    await world.advance(DAY)
    const ida = await left({ single: eur('40.00'), daily: eur('60.00') })
    const back = await opens({ phone: ana.phone, email: ida.email })
    expect(await limits(back)).toEqual([eur('25.00'), eur('60.00')])
    const [one, other] = await prisma().inheritedLimit.findMany({
      where: { heirId: back.userId },
      orderBy: { until: 'asc' },
    })
    expect(one?.ofId).toBe(ana.userId)
    expect(granted(await world.core.getLimits({ actor: back.chat })).ownUntil).toEqual(one?.until)
    await world.advance(29 * DAY + 60)
    expect(await limits(back)).toEqual([eur('40.00'), eur('60.00')])
    expect(granted(await world.core.getLimits({ actor: back.chat })).ownUntil).toEqual(other?.until)
  })

  test('the same limits that come along by two ways bind once, by what is least', async () => {
    const ana = await left()
    const back = await opens({ email: ana.email, currency: 'USD' })
    await leaves(back)
    const third = await opens({ email: back.email, phone: ana.phone })
    expect(await single(third)).toEqual(eur('25.00'))
    expect(await prisma().inheritedLimit.count({ where: { heirId: third.userId } })).toBe(1)
  })

  test('what comes along by two ways, and was rewritten on one, opens an account all the same, as it was agreed to', async () => {
    const ana = await left()
    const both = [await opens({ email: ana.email }), await opens({ phone: ana.phone })] as const
    for (const one of both) await leaves(one)
    await query(
      world.database.superuser,
      `set session_replication_role = replica;
       update inherited_limit set currency = 'USD', single_minor = 3333 where heir_id = '${both[0].userId}'`,
    )
    const third = await opens({ email: both[0].email, phone: both[1].phone })
    expect(await single(third)).toEqual(eur('25.00'))
    await query(
      world.database.superuser,
      `set session_replication_role = replica;
       update inherited_limit set currency = 'EUR', single_minor = 2500 where heir_id = '${both[0].userId}'`,
    )
  })

  test('what one of them had lowered later raises nothing that was lowered for another before', async () => {
    const ana = await left({ single: eur('25.00'), daily: eur('50.00') })
    const ida = await left({ single: eur('40.00'), daily: eur('90.00') })
    const { email } = ana
    expect(await limits(await opens({ email, phone: ida.phone }))).toEqual([eur('25.00'), eur('50.00')])
  })
})
