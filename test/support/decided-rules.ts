import type { ChatRef } from '#core'
import type { Plans } from './decided.ts'
import type { World } from './world.ts'

const inDays = ({ deps }: World, days: number) => new Date(deps.clock().getTime() + days * 86_400_000)
async function closedWay({ core }: World, actor: ChatRef, way: string): Promise<void> {
  const closed = await core.closeRail({ actor, way, reason: 'down' })
  if (!closed.ok && closed.failure.code !== 'superseded') throw new Error(`not closed: ${closed.failure.code}`)
}

/** What two decide for everybody: ways, fees and limits. */
export const ABOUT_RULES = {
  async open_rail({ world, asker }) {
    await closedWay(world, asker, 'card')
    const before = await world.deps.prisma.railSwitch.count({ where: { off: false } })
    const done = async () => (await world.deps.prisma.railSwitch.count({ where: { off: false } })) - before
    return { row: ['rail.opened', 'rail:card'], asked: { kind: 'open_rail', way: 'card' }, about: null, done }
  },
  async set_fee({ world }) {
    const before = await world.deps.prisma.feeRule.count({ where: { operation: 'send', currency: 'USD' } })
    const rows = await world.deps.prisma.feeRule.count({ where: { operation: 'send', currency: 'USD', version: 1 } })
    const done = async () =>
      ((await world.deps.prisma.feeRule.count({ where: { operation: 'send', currency: 'USD' } })) - before) / rows
    const terms = { percent: '0.5', fixed: '0', min: '1', max: '100' }
    return {
      row: ['fee.published'],
      asked: { kind: 'set_fee', operation: 'send', currency: 'USD', level: 0, terms, from: inDays(world, 20) },
      about: null,
      done,
    }
  },
  async set_limit_rule({ world }) {
    const where = { operation: 'out', currency: 'USD', level: 0 }
    const before = await world.deps.prisma.limitRule.count({ where })
    const { singleMinor, dailyMinor, monthlyMinor } = await world.deps.prisma.limitRule.findFirstOrThrow({
      where,
      orderBy: { version: 'desc' },
    })
    const sums = { single: singleMinor, daily: dailyMinor, monthly: monthlyMinor - 1n }
    return {
      row: ['limits.published'],
      asked: { kind: 'set_limit_rule', currency: 'USD', level: 0, ...sums, from: inDays(world, 20) },
      about: null,
      done: async () => (await world.deps.prisma.limitRule.count({ where })) - before,
    }
  },
} satisfies Partial<Plans>
