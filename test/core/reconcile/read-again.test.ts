import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'
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
  await sql(`update clearing_item set rule = 1, reference = 'RE-2026-1153'`)
  await sql(`
    update bank_line l set rule = 1, tried_at = null, reference = coalesce(
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

test('MNY-17 CBK-09 a line that does not open stops no sweep: the others are read, and whoever keeps the books hears of it, once', async () => {
  const { world } = desk
  const keeper = await world.agent('finance')
  const written = ['RE-2026-1161 rent for June', 'RE-2026-1162 rent for July', 'RE-2026-1163 rent for August'] as const
  const cases = [await shown(written[0], '81.00'), await shown(written[1], '82.00'), await shown(written[2], '83.00')]
  await asBefore()
  const [, { lineId }] = (await Promise.all(
    cases.map((id) => world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id }, select: { lineId: true } })),
  )) as [unknown, { lineId: string }]
  await sql(`update bank_line set details = overlay(details placing '\\x00'::bytea from 20) where id = '${lineId}'`)
  const told = async () => (await noticesFor(world, keeper)).filter(({ kind }) => kind === 'lines_unread')
  for (let n = 0; n < 3; n++) {
    await sweep()
    expect(await Promise.all(cases.map(wordsOf))).toEqual([written[0], 'RE-2026-1162', written[2]])
    expect(await told()).toEqual([{ kind: 'lines_unread', count: 1 }])
  }
  const rows = await world.deps.prisma.auditEvent.findMany({ where: { action: 'line.unread' } })
  expect(rows.map(({ subject, actor }) => [subject, actor])).toEqual([[`bank_line:${lineId}`, 'system']])
})

test('MNY-17 a line that does not open is read once its key is back, and what nobody has heard of yet is told by whoever comes next', async () => {
  const { world } = desk
  const keeper = await world.agent('finance')
  const id = await shown('RE-2026-1181 rent for July', '87.00')
  await asBefore()
  const { lineId } = await world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })
  const { details } = await world.deps.prisma.bankLine.findUniqueOrThrow({ where: { id: lineId ?? '' } })
  // As a process leaves it that was killed before it told anybody.
  await sql(
    `update bank_line set rule = 0, details = overlay(details placing '\\x00'::bytea from 20) where id = '${lineId}'`,
  )
  const told = async () => (await noticesFor(world, keeper)).filter(({ kind }) => kind === 'lines_unread').length
  const before = await told()
  await sweep()
  expect((await told()) - before).toBe(1)
  await world.deps.prisma.bankLine.update({ where: { id: lineId ?? '' }, data: { details } })
  await sweep()
  expect(await wordsOf(id)).toBe('RE-2026-1181')
  await world.advance(86_400)
  await sweep()
  expect(await wordsOf(id)).toBe('RE-2026-1181 rent for July')
  expect((await told()) - before).toBe(1)
})

test('MNY-17 an entry that a process from before gathers after the last old line is named by today’s rule, too', async () => {
  const { world } = desk
  await unmatchedMoney(world, eur('84.00'), { reference: 'RE-2026-1164 for September' })
  await readIn(world, [])
  expect(await world.deps.prisma.bankLine.count({ where: { rule: 1 } })).toBe(0)
  await sql(`update clearing_item set rule = default, reference = 'RE-2026-1164' where state = 'open'`)
  await sweep()
  const line = lineOf({ minor: 8_400n, reference: 'RE-2026-1164 FOR SEPTEMBER' })
  expect(await readIn(world, [line])).toMatchObject({ matched: 1 })
})

test('MNY-17 a line that cannot be kept, for whatever reason, is a fault of the sweep once the others are read, and is tried again', async () => {
  const { world } = desk
  const written = ['RE-2026-1171 rent for May', 'RE-2026-1172 rent for June'] as const
  const cases = [await shown(written[0], '85.00'), await shown(written[1], '86.00')]
  await asBefore()
  await sql(`create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`)
  await sql(
    `create trigger broken before update on bank_line for each row when (old.minor = 8500) execute function broken()`,
  )
  await expect(world.core.sweep({})).rejects.toThrow('broken')
  expect(await Promise.all(cases.map(wordsOf))).toEqual(['RE-2026-1171', written[1]])
  await sql('drop trigger broken on bank_line')
  await sweep()
  expect(await Promise.all(cases.map(wordsOf))).toEqual(written)
})

test('MNY-17 R-01 a line that is broken is a fault of one sweep in a day, and waits for its turn like one that does not open', async () => {
  const { world } = desk
  const id = await shown('RE-2026-1201 rent for May', '89.00')
  await asBefore()
  await sql(
    `create trigger broken before update of rule on bank_line for each row when (old.minor = 8900) execute function broken()`,
  )
  await expect(world.core.sweep({})).rejects.toThrow('broken')
  await sweep()
  await world.advance(86_400)
  await expect(world.core.sweep({})).rejects.toThrow('broken')
  await sql('drop trigger broken on bank_line')
  await sweep()
  expect(await wordsOf(id)).toBe('RE-2026-1201')
  await world.advance(86_400)
  await sweep()
  expect(await wordsOf(id)).toBe('RE-2026-1201 rent for May')
})

test('MNY-17 however many lines are lost for good, one whose key is back is read within the day; and a process that dies takes no day from any', async () => {
  const { world } = desk
  const id = await shown('RE-2026-1191 rent for August', '88.00')
  await asBefore()
  const { lineId } = await world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })
  // As many as are read at a time, all of them older.
  await sql(`
    insert into bank_line (id, statement_id, rail, account, currency, line_key, booked_on, minor, reference, rule, is_fee, details, state, created_at)
    select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, statement_id, rail, account, currency, 'lost ' || n, booked_on,
      minor, reference, -1, is_fee, '\\x00', 'open', created_at
    from bank_line, generate_series(1, 500) n where id = '${lineId}'`)
  await sql(`update bank_line set rule = -1 where id = '${lineId}'`)
  const tried = () =>
    world.deps.prisma.bankLine.count({ where: { lineKey: { startsWith: 'lost ' }, triedAt: { not: null } } })
  for (let n = 0; n < 2; n++) await sweep()
  expect([await tried(), await wordsOf(id)]).toEqual([500, 'RE-2026-1191 rent for August'])
  await sql(`delete from bank_line where line_key like 'lost %'`)
})
