import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { money } from '#core'
import { moveHome } from '../../support/home-currency.ts'
import { leaves as someoneLeaves } from '../../support/leaving.ts'
import { limitsOf, setLimits } from '../../support/own-limits.ts'
import { granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Limits that two of staff lowered, of an account that was closed: whoever opens one with anything of it has them.
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
const set = (person: Person, sums: Parameters<typeof setLimits>[2]) => setLimits(world, person, sums)
const limits = (person: Person) => limitsOf(world, person)
const asks = ({ chat: actor }: Person, amount: string) =>
  world.core.quoteSend({ actor, payee: { userId: ben.userId }, amount: eur(amount) })
const kept = async ({ userId }: Person) => [
  await prisma().closedReach.count({ where: { userId } }),
  await prisma().inheritedLimit.count({ where: { OR: [{ ofId: userId }, { heirId: userId }] } }),
]

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
    // Newer words of two of staff hold instead, and what they end has ended.
    await set(third, { single: eur('30.00') })
    expect((await limits(third))[0]).toEqual(eur('30.00'))
    await set(third, {})
    expect((await limits(third))[0]?.minor).toBeGreaterThan(3_000n)
    await world.advance(2 * DAY)
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
    expect(await kept(back)).toEqual([0, 0])
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
