import { readdir, readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { leftLowered, setLimits } from '../../support/own-limits.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld } from '../../support/world.ts'

// Before, a change of home currency rewrote limits that two of staff had set, and what others inherited of them.
const FOLDER = new URL('../../../prisma/migrations/', import.meta.url)
const RESTORING = ['20261218100001_limits_as_agreed', '20261218100002_inherited_as_agreed']
const textOf = (name: string) => readFile(new URL(`${name}/migration.sql`, FOLDER), 'utf8')
/** What a migration does to rows: the keeper stands aside for it, and comes back. */
const restoring = (sql: string) => sql.match(/^(?:ALTER TABLE|UPDATE) [^;]*;/gm) ?? []
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
  const restored = (await Promise.all(RESTORING.map(textOf))).flatMap(restoring)
  expect(restored).toHaveLength(6)
  for (const rewritten of [
    `update limit_override set currency = case currency when 'EUR' then 'USD' else 'EUR' end, single_minor = 2604`,
    `update limit_override set single_minor = 2604 where user_id = '${ben.userId}'`,
    `update inherited_limit set currency = 'USD', single_minor = 3125, daily_minor = 6250`,
  ]) {
    await query(world.database.superuser, `set session_replication_role = replica; ${rewritten}`)
    expect(await rows()).not.toEqual(before)
    await query(world.database.owner, restored.join(''))
    expect(await rows()).toEqual(before)
  }
  expect(await world.breaches()).toEqual([])
})

test('MNY-13 they are restored by the transaction that forbids to rewrite them: a process of before comes between by no means', async () => {
  for (const name of RESTORING) {
    const sql = await textOf(name)
    expect(sql.indexOf('CREATE TRIGGER'), name).toBeGreaterThan(0)
    expect(sql.indexOf('DISABLE TRIGGER'), name).toBeGreaterThan(sql.indexOf('CREATE TRIGGER'))
  }
  const names = (await readdir(FOLDER)).filter((name) => name.startsWith('20261218'))
  const texts = await Promise.all(names.map(textOf))
  expect(
    names.filter((_, at) =>
      restoring(texts[at] ?? '').some((one) => /^UPDATE "(limit_override|inherited_limit)"/.test(one)),
    ),
  ).toEqual(RESTORING)
})
