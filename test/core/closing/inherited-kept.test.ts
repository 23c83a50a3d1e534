import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InheritedLimit } from '#prisma'
import { query } from '../../support/database.ts'
import { foundAfter } from '../../support/forged.ts'
import { moveHome } from '../../support/home-currency.ts'
import { leftLowered, limitsOf } from '../../support/own-limits.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role writes the rows of limits that were inherited. That they are what two of staff set
// for the account they come of, and stay it, the database sees to; the books look again.
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
const inserted = ({ heirId, ofId, currency, singleMinor, dailyMinor, until }: InheritedLimit) =>
  `insert into inherited_limit (heir_id, of_id, currency, single_minor, daily_minor, until)
   values ('${heirId}', '${ofId}', '${currency}', ${singleMinor}, ${dailyMinor}, '${until.toISOString()}')`

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

  test('MNY-13 I8 are what two of staff set for a closed account, in its currency, and nothing else', async () => {
    expect(await world.breaches()).toEqual([])
    const other = await world.person()
    const forged: Partial<InheritedLimit>[] = [
      { ofId: other.userId },
      { singleMinor: 2_501n },
      { singleMinor: 2_499n },
      { singleMinor: null },
      { dailyMinor: 1n },
      { until: new Date(row.until.getTime() - 1) },
      { currency: 'USD' },
    ]
    for (const over of forged) {
      const data = { ...row, heirId: other.userId, ...over }
      await expect(world.deps.prisma.inheritedLimit.create({ data })).rejects.toThrow('inherited')
      const past = world.database.superuser
      await query(past, `set session_replication_role = replica; ${inserted(data)}`)
      expect(await world.breaches()).toHaveLength(1)
      await query(
        past,
        `set session_replication_role = replica; delete from inherited_limit where heir_id = '${other.userId}'`,
      )
    }
    expect(
      await foundAfter(world, 'I8', (tx) => tx.inheritedLimit.create({ data: { ...row, heirId: other.userId } })),
    ).toEqual([])
  })

  test('MNY-13 S69 bind at their worth whatever currency that role makes the heir’s home', async () => {
    const other = await world.person({ email: left.email })
    await query(world.database.app, `update "user" set home_currency = 'USD' where id = '${other.userId}'`)
    expect((await limitsOf(world, other))[0]).toEqual(amountOf('31.25', 'USD'))
    await expect(
      query(world.database.app, `update inherited_limit set currency = 'USD', single_minor = 9999999`),
    ).rejects.toMatchObject({ code: '23001' })
  })

  test('MNY-13 S69 come back from another home currency no higher than they were set, whatever rates did meanwhile', async () => {
    await moveHome(world, heir, 'USD')
    await tellRates(world, { ...TEST_RATES, USD: '1.20' })
    await moveHome(world, heir, 'EUR')
    expect((await limitsOf(world, heir))[0]).toEqual(amountOf('25.00', 'EUR'))
    expect(await world.breaches()).toEqual([])
  })

  test('MNY-13 go when their time is over', async () => {
    await world.advance(MONTH + 60)
    await query(world.database.app, 'delete from inherited_limit')
    expect(await world.deps.prisma.inheritedLimit.count()).toBe(0)
    expect(await world.breaches()).toEqual([])
  })
})
