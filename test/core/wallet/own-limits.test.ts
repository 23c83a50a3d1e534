import { describe, expect, test } from 'vitest'
import { money, type OwnLimits } from '#core'
import { limitRulesAt } from '../../../src/core/wallet/schedule.ts'
import { meetingAt } from '../../support/at-once.ts'
import { moveHome } from '../../support/home-currency.ts'
import { granted } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { twoOwners } from '../../support/two-owners.ts'
import type { Person } from '../../support/world.ts'

const HOUR = 3_600
const both = twoOwners()
const inHours = (hours: number) => new Date(both.world.deps.clock().getTime() + hours * HOUR * 1000)

async function levelOf(level: number) {
  const rules = await both.world.deps.prisma.$transaction((tx) => limitRulesAt(tx, ['EUR'], inHours(0)))
  const { singleMinor, dailyMinor, monthlyMinor } = rules({ level, currency: 'EUR' })
  return { single: singleMinor, daily: dailyMinor, monthly: monthlyMinor }
}

type Request = { id: string; hash: string }
const approve = async ({ id, hash }: Request) =>
  granted(await both.world.core.decideApproval({ actor: both.second, id, hash, decision: 'approve' })).state

/** From the next hour on a level allows this. */
async function allow(level: 0 | 2, limits: Awaited<ReturnType<typeof levelOf>>): Promise<void> {
  const { world, asker: actor } = both
  const asked = { kind: 'set_limit_rule', currency: 'EUR', level, ...limits, from: inHours(1) } as const
  const request = granted(await world.core.requestApproval({ actor, asked, reason: 'as of now' }))
  expect(await approve(request)).toBe('approved')
  await world.advance(2 * HOUR)
}

const askFor = async (who: Person, sums: Partial<OwnLimits>, days?: number): Promise<Request> =>
  granted(await wish(who, sums, days))

function wish({ userId }: Person, sums: Partial<OwnLimits>, days = 30) {
  const limits = { single: null, daily: null, monthly: null, ...sums }
  const asked = { kind: 'set_limits', userId, limits, until: inHours(days * 24) } as const
  const { world, asker: actor } = both
  return world.core.requestApproval({ actor, asked, reason: 'a house to pay for' })
}
const ownOf = ({ userId }: Person) => both.world.deps.prisma.limitOverride.count({ where: { userId } })
const eur = (minor: bigint) => money(minor, 'EUR')

test('MNY-13 ADM-03 own limits that were asked for are not set above what the highest level allows when they are agreed to', async () => {
  const ana = await both.world.person()
  const highest = await levelOf(2)
  const [most, less] = [
    await askFor(ana, { monthly: eur(highest.monthly) }),
    await askFor(ana, { monthly: eur(highest.monthly - 1n) }),
  ]
  await allow(2, { ...highest, monthly: highest.monthly - 1n })
  expect([await approve(most), await ownOf(ana)]).toEqual(['void', 0])
  expect([await approve(less), await ownOf(ana)]).toEqual(['approved', 1])
})

test('MNY-13 nor out of their order with what is the level’s by then', async () => {
  const ana = await both.world.person()
  const { daily, ...rest } = await levelOf(0)
  const asked = await askFor(ana, { single: eur(daily) })
  await allow(0, { ...rest, daily: daily - 1n })
  expect([await approve(asked), await ownOf(ana)]).toEqual(['void', 0])
})

describe('MNY-13 what lowers a customer’s limits is set whatever levels allow by then', () => {
  test('ADM-03 also where a level’s other limit rose above it meanwhile', async () => {
    const ana = await both.world.person()
    const { daily, monthly, ...rest } = await levelOf(0)
    const asked = await askFor(ana, { monthly: eur(daily) })
    await allow(0, { ...rest, daily: daily + 1n, monthly })
    expect([await approve(asked), await ownOf(ana)]).toEqual(['approved', 1])
    const { now } = granted(await both.world.core.readLimits({ actor: both.asker, who: { userId: ana.userId } }))
    expect(now.monthly).toEqual(eur(daily))
  })

  test('ADM-03 and what takes back a part of what was raised, above the highest level’s by then', async () => {
    const ana = await both.world.person()
    const highest = await levelOf(2)
    expect(await approve(await askFor(ana, { monthly: eur(highest.monthly) }))).toBe('approved')
    const asked = await askFor(ana, { monthly: eur(highest.monthly - 1n) }, 29)
    const longer = await askFor(ana, { monthly: eur(highest.monthly - 1n) }, 31)
    await allow(2, { ...highest, monthly: highest.monthly - 2n })
    expect([await approve(longer), await ownOf(ana)]).toEqual(['void', 1])
    expect([await approve(asked), await ownOf(ana)]).toEqual(['approved', 2])
  })
})

describe('MNY-13 of whoever moves their home to another currency before it is agreed to', () => {
  const singleOf = async ({ userId }: Person) =>
    granted(await both.world.core.readLimits({ actor: both.asker, who: { userId } })).now.single

  test('ADM-03 what lowers their limits is set there, at its worth and never above the level’s', async () => {
    await tellRates(both.world)
    const [ana, ben] = [await both.world.person(), await both.world.person()]
    const { single: most } = await levelOf(0)
    const [low, near] = [await askFor(ana, { single: eur(2_500n) }), await askFor(ben, { single: eur(most - 1n) })]
    for (const one of [ana, ben]) await moveHome(both.world, one, 'USD')
    const level = await singleOf(ben)
    expect([await approve(low), await approve(near)]).toEqual(['approved', 'approved'])
    expect(await singleOf(ana)).toEqual(money(3_125n, 'USD'))
    const { minor } = await singleOf(ben)
    expect(minor).toBeLessThanOrEqual(level.minor)
    expect(await ownOf(ben)).toBe(1)
  })

  test('ADM-03 what raises any of them is void', async () => {
    const ana = await both.world.person()
    const { daily } = await levelOf(0)
    const more = await askFor(ana, { single: eur(daily) })
    await moveHome(both.world, ana, 'USD')
    expect([await approve(more), await ownOf(ana)]).toEqual(['void', 0])
  })

  test('ADM-03 what raises them nowhere but in the one before is void, too', async () => {
    await tellRates(both.world)
    const ana = await both.world.person()
    const { single } = await levelOf(0)
    // A pound is 1.25 euros here, and its level's limit is as many.
    const more = await askFor(ana, { single: eur(single + 1n) })
    await moveHome(both.world, ana, 'GBP')
    expect([await approve(more), await ownOf(ana)]).toEqual(['void', 0])
  })
})

test('MNY-13 CLS-01 nobody leaves while limits are being asked for that lower theirs: what two agree to holds, or was not asked for', async () => {
  const { core } = both.world
  const ana = await both.world.person()
  const { chat: actor } = ana
  const { id } = granted(await core.openClosing({ actor }))
  await both.world.authorise(ana, id)
  const [left, asked] = await meetingAt(both.world, ana.userId, [
    () => core.closeAccount({ actor, id }),
    () => wish(ana, { single: eur(100n) }),
  ])
  expect([left.ok, asked.ok].filter(Boolean)).toHaveLength(1)
  if (!asked.ok) expect(asked.failure.code).toBe('payee_unavailable')
  else expect([await approve(asked.value), await ownOf(ana)]).toEqual(['approved', 1])
})
