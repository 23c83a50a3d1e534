import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type PayoutStanding, Unavailable } from '#core'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { confirmed, eur, payoutReport, savedAccount, savedCard } from '../../support/withdraw.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.agent('finance')
  // Above ten euros, so that a PIN is enough to withdraw more.
  await query(world.database.owner, `update rail_rule set ask_above = 1000 where currency = 'EUR'`)
})
afterEach(async () => {
  world.payoutDesk.standing = null
  expect(await world.breaches()).toEqual([])
})
afterAll(() => world.close())

const RAILS = { bank: savedAccount, card: savedCard } as const

/** Somebody with 100 euros whose withdrawal by this rail was sent, and what its rail would say of it. */
async function sent(rail: keyof typeof RAILS, minor: bigint, type: 'payout.returned' | 'payout.failed') {
  const ana = await world.person({ balance: '100.00' })
  const payout = await confirmed(world, ana, await RAILS[rail](world, ana), eur(minor))
  granted(await world.core.sendPayout({ id: payout.payoutId }))
  const { fee } = await world.deps.prisma.payout.findUniqueOrThrow({ where: { id: payout.payoutId } })
  const report = await payoutReport(world, payout.reference, type)
  return { ana, report, out: 10_000n - minor - fee, state: () => stateOf(payout.payoutId) }
}
const stateOf = async (id: string) => (await world.deps.prisma.payout.findUniqueOrThrow({ where: { id } })).state
const told = () => world.deps.prisma.notice.count({ where: { kind: 'report_contradicted' } })
const euros = (minor: bigint) => (Number(minor) / 100).toFixed(2)

describe.each(['bank', 'card'] as const)('CBK-10 a withdrawal by %s that is said to be back', (rail) => {
  test.each(['payout.returned', 'payout.failed'] as const)(
    'CBK-10 %s: silence comes again, another answer is for staff, and what the rail confirms is booked once',
    async (type) => {
      const { ana, report, out, state } = await sent(rail, 2_000n, type)
      world.payoutDesk.standing = { state: 'unknown' }
      await expect(world.core.receiveReport(report)).rejects.toBeInstanceOf(Unavailable)
      const before = await told()
      for (const standing of ['accepted', 'settled', 'absent'] as const) {
        world.payoutDesk.standing = { state: standing } satisfies PayoutStanding
        expect(granted(await world.core.receiveReport(report))).toBe('contradicted')
      }
      expect(await told()).toBe(before + 1)
      expect(await state()).toBe('sent')
      expect(await world.balance(ana)).toBe(euros(out))
      world.payoutDesk.standing = { state: 'returned', reason: null }
      const other = world.another()
      const both = await Promise.all([world.core, other.core, world.core].map((core) => core.receiveReport(report)))
      await other.close()
      expect(both.map((one) => granted(one)).toSorted()).toEqual(['repeated', 'repeated', 'returned'])
      expect(await world.balance(ana)).toBe('100.00')
    },
  )

  test('CBK-10 up to the sum it counts at once, and one that had arrived is asked about as well', async () => {
    const small = await sent(rail, 1_000n, 'payout.returned')
    expect(granted(await world.core.receiveReport(small.report))).toBe('returned')
    const { ana, report, out } = await sent(rail, 2_000n, 'payout.returned')
    granted(await world.core.receiveReport({ ...report, eventId: `first ${report.eventId}`, type: 'payout.settled' }))
    world.payoutDesk.standing = { state: 'settled' }
    expect(granted(await world.core.receiveReport(report))).toBe('contradicted')
    expect(await world.balance(ana)).toBe(euros(out))
    world.payoutDesk.standing = { state: 'returned', reason: null }
    expect(granted(await world.core.receiveReport(report))).toBe('returned')
    expect(await world.balance(ana)).toBe('100.00')
  })
})
