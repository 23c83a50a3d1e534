import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { leftLowered, setLimits } from '../../support/own-limits.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld } from '../../support/world.ts'

// Before, a change of home currency rewrote limits that two of staff had set, and what others inherited of them.
const MIGRATION = new URL('../../../prisma/migrations/20261218100001_limits_restored/migration.sql', import.meta.url)
const world = await openWorld()
afterAll(() => world.close())

test('MNY-13 limits that a change of home currency rewrote are again what two of staff agreed to', async () => {
  await tellRates(world)
  const sums = { single: amountOf('25.00', 'EUR'), daily: amountOf('50.00', 'EUR') }
  const [ana, ben] = [await world.person({ currency: 'USD' }), await world.person()]
  await setLimits(world, ana, { single: amountOf('31.25', 'USD') })
  await setLimits(world, ben, sums)
  const { email, phone } = await leftLowered(world, sums)
  await world.person({ email, currency: 'USD' })
  await world.person({ phone })
  const { prisma } = world.deps
  const rows = async () => [
    await prisma.limitOverride.findMany({ orderBy: { id: 'asc' } }),
    await prisma.inheritedLimit.findMany({ orderBy: { heirId: 'asc' } }),
  ]
  const before = await rows()
  for (const rewritten of [
    `update limit_override set currency = case currency when 'EUR' then 'USD' else 'EUR' end, single_minor = 2604`,
    `update limit_override set single_minor = 2604 where user_id = '${ben.userId}'`,
    `update inherited_limit set currency = 'USD', single_minor = 3125, daily_minor = 6250`,
  ]) {
    await query(world.database.superuser, `set session_replication_role = replica; ${rewritten}`)
    expect(await rows()).not.toEqual(before)
    await query(world.database.owner, await readFile(MIGRATION, 'utf8'))
    expect(await rows()).toEqual(before)
  }
  expect(await world.breaches()).toEqual([])
})
