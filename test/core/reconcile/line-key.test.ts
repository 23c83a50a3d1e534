import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const named = (minor: bigint, counterparty: string) => lineOf({ minor, counterparty, info: 'rent', bankReference: '' })

/** What a line was known by before: a plain hash of what it says. */
function plainOf({ bookedOn, minor, reference, counterparty, info }: ReturnType<typeof named>, twin: number): string {
  const said = JSON.stringify(['EUR', bookedOn, String(minor), reference, counterparty, info, twin])
  return `sha256 ${createHash('sha256').update(said).digest('hex')}`
}

const keys = async (minor: bigint) =>
  (await world.deps.prisma.bankLine.findMany({ where: { minor }, select: { lineKey: true } })).map(
    ({ lineKey }) => lineKey,
  )

/** As a version from before has kept them. */
async function asBefore(lines: readonly ReturnType<typeof named>[]): Promise<void> {
  for (const [twin, line] of lines.entries())
    await query(
      world.database.superuser,
      `update bank_line set line_key = '${plainOf(line, twin)}' where id =
       (select id from bank_line where minor = ${line.minor} and line_key not like 'sha256 %' order by id limit 1)`,
    )
}

test('CRY-01 a payer’s name is not confirmed by trying names against what a line of a statement is known by', async () => {
  const line = named(1_100n, 'Xenia Quarzbach')
  expect(await readIn(world, [line])).toMatchObject({ fresh: 1 })
  const [key] = await keys(1_100n)
  expect(key).toMatch(/^keyed [0-9a-f]{64}$/)
  expect([0, 1].map((twin) => plainOf(line, twin).slice(7))).not.toContain(key?.slice(6))
})

test('CRY-01 MNY-17 lines from before are known again, counted once, and named under the key', async () => {
  const twins = [named(1_200n, 'Ben Beispiel'), named(1_200n, 'Ben Beispiel')]
  expect(await readIn(world, twins, { name: 'before' })).toMatchObject({ fresh: 2 })
  await asBefore(twins)
  expect(await keys(1_200n)).toEqual(twins.map((line, twin) => plainOf(line, twin)))
  // The same statement, and one that overlaps it and knows one more.
  for (const name of ['before', 'before', 'after'])
    expect(await readIn(world, twins, { name, opening: 0n })).toMatchObject({ lines: 2, fresh: 0 })
  expect(await readIn(world, [...twins, named(1_200n, 'Ben Beispiel')])).toMatchObject({ lines: 3, fresh: 1 })
  const after = await keys(1_200n)
  expect([after.length, after.filter((key) => key.startsWith('sha256')).length]).toEqual([3, 0])
})

test('CRY-01 lines that no statement shows again are renamed by the sweep', async () => {
  const line = named(1_300n, 'Cleo Canary')
  await readIn(world, [line])
  await asBefore([line])
  granted(await world.core.sweep({}))
  expect((await keys(1_300n)).map((key) => key.slice(0, 6))).toEqual(['keyed '])
  expect(await readIn(world, [line])).toMatchObject({ fresh: 0 })
})

test('CRY-01 MNY-17 a version that would count lines twice keeps none by the old name', async () => {
  const [one] = await world.deps.prisma.bankLine.findMany({ take: 1 })
  const copy = `insert into bank_line select (jsonb_populate_record(b, '{"id": "${crypto.randomUUID()}", "line_key": "sha256 00"}')).*
    from bank_line b where id = '${one?.id}'`
  await expect(query(world.database.app, copy)).rejects.toThrow('under the key')
})
