import { afterEach, expect, test } from 'vitest'
import type { OwnLimits } from '#core'
import { query } from '../../support/database.ts'
import { leaves } from '../../support/leaving.ts'
import { leftLowered, limitsOf, setLimits } from '../../support/own-limits.ts'
import { granted } from '../../support/people.ts'
import { twoOwners } from '../../support/two-owners.ts'
import { amountOf, type Person } from '../../support/world.ts'

// What two of staff agree to for somebody whose limits come of an account that was closed, and for how long it holds instead.
const both = twoOwners()
afterEach(async () => expect(await both.world.breaches()).toEqual([]))

const DAY = 86_400
const eur = (text: string) => amountOf(text, 'EUR')
const inDays = (days: number) => new Date(both.world.deps.clock().getTime() + days * DAY * 1000)
const single = async (person: Person) => (await limitsOf(both.world, person))[0]

async function heir(): Promise<Person> {
  const { phone } = await leftLowered(both.world, { single: eur('25.00') })
  return both.world.person({ phone })
}

async function asksFor({ userId }: Person, sum: string, until: Date) {
  const { world, asker: actor } = both
  const limits: OwnLimits = { single: eur(sum), daily: null, monthly: null }
  const asked = { kind: 'set_limits', userId, limits, until } as const
  return granted(await world.core.requestApproval({ actor, asked, reason: 'for a while' }))
}
const agrees = async ({ id, hash }: { id: string; hash: string }) =>
  granted(await both.world.core.decideApproval({ actor: both.second, id, hash, decision: 'approve' }))

test('MNY-13 ADM-03 what two agree to for a week takes away nothing that was lowered for longer, and they read so first', async () => {
  const { world, second: actor } = both
  const ana = await heir()
  const { until: last } = await world.deps.prisma.inheritedLimit.findFirstOrThrow({ where: { heirId: ana.userId } })
  const until = inDays(7)
  const request = await asksFor(ana, '30.00', until)
  const { proposal } = granted(await world.core.readApproval({ actor, id: request.id }))
  expect(proposal).toMatchObject({ now: { until: last }, next: { until }, loweredUntil: last })
  await agrees(request)
  expect(await single(ana)).toEqual(eur('30.00'))
  await expect(query(world.database.app, 'delete from inherited_limit')).rejects.toMatchObject({ code: '23001' })
  await world.advance(7 * DAY + 60)
  expect(await single(ana)).toEqual(eur('25.00'))
})

test('MNY-13 ADM-03 what holds as long as that takes its place, also when it ends', async () => {
  const ana = await heir()
  await agrees(await asksFor(ana, '30.00', inDays(31)))
  expect(await both.world.deps.prisma.inheritedLimit.count({ where: { heirId: ana.userId } })).toBe(0)
  expect(await single(ana)).toEqual(eur('30.00'))
  await both.world.advance(32 * DAY)
  expect((await single(ana)).minor).toBeGreaterThan(3_000n)
})

test('MNY-13 CLS-01 whoever leaves while their level allows less than was set for them keeps what was lowered before', async () => {
  const { world } = both
  const ana = await world.person()
  await setLimits(world, ana, { single: eur('25.00') })
  await allowed(20_00n)
  await leaves(world, ana)
  await allowed(50_00n)
  expect(await single(await world.person({ phone: ana.phone }))).toEqual(eur('25.00'))
})

/** From the next hour on level 0 allows so much at once. */
async function allowed(singleMinor: bigint): Promise<void> {
  const { world, asker: actor } = both
  const [rule] = await world.deps.prisma.limitRule.findMany({
    where: { operation: 'out', currency: 'EUR', level: 0 },
    orderBy: { version: 'desc' },
    take: 1,
  })
  const { dailyMinor: daily = 0n, monthlyMinor: monthly = 0n } = rule ?? {}
  const from = new Date(world.deps.clock().getTime() + 3_600_000)
  const asked = {
    kind: 'set_limit_rule',
    currency: 'EUR',
    level: 0,
    single: singleMinor,
    daily,
    monthly,
    from,
  } as const
  await agrees(granted(await world.core.requestApproval({ actor, asked, reason: 'for a while' })))
  await world.advance(7_200)
}
