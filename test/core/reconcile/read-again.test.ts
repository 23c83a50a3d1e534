import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'
import { shownLines } from '../suspense/shown-line.ts'

const desk = {} as { world: World }
beforeAll(async () => {
  desk.world = await openWorld()
})
afterAll(() => desk.world.close())
const { shown } = shownLines(desk)

const eur = (text: string) => amountOf(text, 'EUR')
const sql = (text: string) => query(desk.world.database.superuser, text)
const sweep = async () => granted(await desk.world.core.sweep({})).ended
const wordsOf = async (id: string) =>
  (await desk.world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })).reference

/** As a version from before has kept them: by the first thing that looked like a number of ours. */
async function asBefore(): Promise<void> {
  const cut = `reference = coalesce((regexp_match(reference, '[A-Z]{1,2}-[0-9A-Z]{4}-[0-9A-Z]{4}'))[1], reference)`
  await sql(`update suspense_item set ${cut} where line_id is not null`)
  await sql(`update clearing_item set reference = 'RE-2026-1153'`)
  await sql(`
    update bank_line l set rule = 1, reference = coalesce(
      (select s.reference from suspense_item s where s.line_id = l.id and s.told_at is null), 'RE-' || (1000 + minor))`)
}

test('CBK-09 MNY-17 of a case whose payer’s words were cut off the sweep reads them again, once; what a rail told of keeps its words', async () => {
  const written = ['RE-2026-1151 rent for June', 'OK-1111-2222 OK-3333-4444', 'RE-2026-1152 rent for July'] as const
  const cases = [await shown(written[0], '71.00'), await shown(written[1], '72.00'), await shown(written[2], '73.00')]
  await unmatchedMoney(desk.world, eur('73.00'), { reference: 're-2026-1152 RENT for july' })
  await unmatchedMoney(desk.world, eur('74.00'), { reference: 'RE-2026-1153 for August' })
  await readIn(desk.world, [])
  const keys = () => desk.world.deps.prisma.bankLine.findMany({ orderBy: { id: 'asc' } })
  const before = await keys()
  await asBefore()
  expect(await Promise.all(cases.map(wordsOf))).toEqual(['RE-2026-1151', 'OK-1111-2222', 're-2026-1152 RENT for july'])
  expect(await keys()).not.toEqual(before)
  await sweep()
  expect(await Promise.all(cases.map(wordsOf))).toEqual([written[0], written[1], 're-2026-1152 RENT for july'])
  expect(await keys()).toEqual(before)
  // An entry that waits for its line finds it by the same rule.
  const line = lineOf({ minor: 7_400n, reference: 'RE-2026-1153 FOR AUGUST' })
  expect(await readIn(desk.world, [line])).toMatchObject({ matched: 1, open: 0 })
  await sql(`update suspense_item set reference = 'left alone' where id = '${cases[0]}'`)
  await sweep()
  expect(await wordsOf(cases[0] ?? '')).toBe('left alone')
})
