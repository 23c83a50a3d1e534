import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { money } from '#core'
import { query } from '../../support/database.ts'
import { moveHome } from '../../support/home-currency.ts'
import { limitsOf, setLimits } from '../../support/own-limits.ts'
import { refusal } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role writes the rows of somebody's own limits, and their home currency. What two of
// staff agreed to binds all the same, at its worth wherever home is.
let world: World
let ana: Person
beforeAll(async () => {
  world = await openWorld()
  await tellRates(world)
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const single = async (person: Person) => (await limitsOf(world, person))[0]
const asApplication = (sql: string) => query(world.database.app, sql)
/** Past every guard of the database. */
const damage = (sql: string) => query(world.database.superuser, `set session_replication_role = replica; ${sql}`)

async function lowered(): Promise<Person> {
  const person = await world.person({ balance: '100.00' })
  await setLimits(world, person, { single: eur('25.00') })
  return person
}

describe('MNY-13 limits of somebody’s own, as two of staff agreed to them', () => {
  test('MNY-13 are neither changed nor deleted by the application’s role, also into another currency', async () => {
    ana = await lowered()
    for (const change of [
      'delete from limit_override',
      'update limit_override set single_minor = 9999999',
      `update limit_override set valid_until = valid_until - interval '1 day'`,
      `update limit_override set currency = 'USD', single_minor = 9999999`,
      `update limit_override set currency = 'USD'`,
    ])
      await expect(asApplication(change), change).rejects.toMatchObject({ code: '23001' })
    expect(await single(ana)).toEqual(eur('25.00'))
  })

  test('MNY-13 bind at their worth whatever currency that role makes somebody’s home', async () => {
    ana = await lowered()
    await asApplication(`update "user" set home_currency = 'USD' where id = '${ana.userId}'`)
    expect(await single(ana)).toEqual(money(3_125n, 'USD'))
    const ben = await world.person()
    const asked = { actor: ana.chat, payee: { userId: ben.userId }, amount: eur('25.01') }
    expect(refusal(await world.core.quoteSend(asked)).code).toBe('limit_single')
  })

  test('MNY-13 ADM-03 are written as the approval says, and otherwise not at all', async () => {
    ana = await lowered()
    const other = await world.person()
    const row = await world.deps.prisma.limitOverride.findFirstOrThrow({ where: { userId: ana.userId } })
    await damage(`delete from limit_override where id = '${row.id}'`)
    for (const over of [
      { userId: other.userId },
      { currency: 'USD' },
      { singleMinor: 2_501n },
      { singleMinor: null },
      { dailyMinor: 5_000n },
      { validUntil: new Date(row.validUntil.getTime() - 1) },
    ])
      await expect(world.deps.prisma.limitOverride.create({ data: { ...row, ...over } })).rejects.toThrow('agreed')
    await world.deps.prisma.limitOverride.create({ data: row })
  })

  test('MNY-13 come back from another home currency as they were set, whatever rates did meanwhile', async () => {
    ana = await lowered()
    for (const USD of ['1.20', '1.15', '1.25']) {
      await moveHome(world, ana, 'USD')
      await world.advance(86_400)
      await tellRates(world, { ...TEST_RATES, USD })
      await moveHome(world, ana, 'EUR')
      expect(await single(ana)).toEqual(eur('25.00'))
      await world.advance(86_400)
    }
  })

  test('MNY-13 raise nothing elsewhere that was within the level’s where it was set', async () => {
    ana = await world.person()
    const [most] = await limitsOf(world, ana)
    await setLimits(world, ana, { single: money(most.minor - 1n, 'EUR') })
    const other = await world.person({ currency: 'USD' })
    await moveHome(world, ana, 'USD')
    expect((await single(ana)).minor).toBeLessThanOrEqual((await single(other)).minor)
  })

  test('MNY-13 I8 the books find what is not as it was agreed to', async () => {
    ana = await lowered()
    const { id } = await world.deps.prisma.limitOverride.findFirstOrThrow({ where: { userId: ana.userId } })
    const found = async (set: string, back: string) => {
      await damage(`update limit_override set ${set} where id = '${id}'`)
      expect(await world.breaches(), set).not.toEqual([])
      await damage(`update limit_override set ${back} where id = '${id}'`)
    }
    await found('single_minor = 2501', 'single_minor = 2500')
    await found('single_minor = null', 'single_minor = 2500')
    await found(`currency = 'USD'`, `currency = 'EUR'`)
    await found(`valid_until = valid_until - interval '1 s'`, `valid_until = valid_until + interval '1 s'`)
    await found(`user_id = (select id from "user" where id <> '${ana.userId}' limit 1)`, `user_id = '${ana.userId}'`)
  })
})
