import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InheritedLimit } from '#prisma'
import { query } from '../../support/database.ts'
import { foundAfter } from '../../support/forged.ts'
import { moveHome } from '../../support/home-currency.ts'
import { leftLowered, limitsOf } from '../../support/own-limits.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role writes the rows of limits that were inherited. That they come of what two of staff
// set the books see; that they stay the database sees to.
let world: World
let left: Person
let heir: Person
let row: InheritedLimit
beforeAll(async () => {
  world = await openWorld()
  await tellRates(world)
  left = await leftLowered(world, { single: amountOf('25.00', 'EUR') })
  heir = await world.person({ phone: left.phone })
  row = await world.deps.prisma.inheritedLimit.findFirstOrThrow({ where: { heirId: heir.userId } })
})
afterAll(() => world.close())

const MONTH = 30 * 86_400

describe('MNY-13 S69 limits that were inherited', () => {
  test('MNY-13 are neither deleted nor raised by the application’s role before they end', async () => {
    for (const change of [
      'delete from inherited_limit',
      'update inherited_limit set single_minor = 9999999',
      'update inherited_limit set single_minor = null',
      `update inherited_limit set until = '2026-01-01'`,
      `update inherited_limit set of_id = heir_id`,
      `update inherited_limit set currency = 'USD', single_minor = 9999999`,
    ])
      await expect(query(world.database.app, change), change).rejects.toMatchObject({ code: '23001' })
    expect((await limitsOf(world, heir))[0]).toEqual(amountOf('25.00', 'EUR'))
  })

  test('MNY-13 I8 are of what two of staff set for a closed account, and no higher or shorter', async () => {
    expect(await foundAfter(world, 'I8', async () => undefined)).toEqual([])
    const other = await world.person()
    const forged: Partial<InheritedLimit>[] = [
      { ofId: other.userId },
      { singleMinor: 2_501n },
      { singleMinor: null },
      { dailyMinor: 1n },
      { until: new Date(row.until.getTime() - 1) },
      { currency: 'USD' },
    ]
    for (const over of forged) {
      const data = { ...row, heirId: other.userId, ...over }
      const says = [`${data.heirId} of ${data.ofId}`]
      expect(await foundAfter(world, 'I8', (tx) => tx.inheritedLimit.create({ data }))).toEqual(says)
    }
    const lower = { ...row, heirId: other.userId, singleMinor: 2_499n }
    expect(await foundAfter(world, 'I8', (tx) => tx.inheritedLimit.create({ data: lower }))).toEqual([])
  })

  test('MNY-13 S69 come back from another home currency no higher than they were set, whatever rates did meanwhile', async () => {
    await moveHome(world, heir, 'USD')
    await tellRates(world, { ...TEST_RATES, USD: '1.20' })
    await moveHome(world, heir, 'EUR')
    expect((await limitsOf(world, heir))[0]).toEqual(amountOf('25.00', 'EUR'))
    expect(await foundAfter(world, 'I8', async () => undefined)).toEqual([])
  })

  test('MNY-13 go when their time is over', async () => {
    await world.advance(MONTH + 60)
    await query(world.database.app, 'delete from inherited_limit')
    expect(await world.deps.prisma.inheritedLimit.count()).toBe(0)
    expect(await world.breaches()).toEqual([])
  })
})
