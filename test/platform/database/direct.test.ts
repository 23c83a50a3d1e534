import { afterAll, beforeAll, expect, it } from 'vitest'
import { Prisma, type PrismaClient } from '#prisma'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
let prisma: PrismaClient
beforeAll(async () => {
  database = await createTestDatabase()
  prisma = openDatabase(database.owner, 2)
  await prisma.$executeRaw`create table noted (word text)`
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

const AT = new Date('2026-03-29T01:30:00.007Z')
const ODD = ['', 'null', 'NULL', 'a,b', '{x}', '"', '\\', "it's", ' ', 'naïve 钱包', 'line\nbreak', '$1']
const BYTES = Uint8Array.of(0, 1, 92, 34, 255)

const asked: readonly [string, Prisma.Sql][] = [
  [
    'whole numbers',
    Prisma.sql`select ${9007199254740993n}::bigint as a, ${-7}::int as b, ${3}::smallint as c, count(*) as d`,
  ],
  ['lists of whole numbers', Prisma.sql`select ${[1n, -2n, 9007199254740993n]}::bigint[] as a, ${[1, 2]}::int[] as b`],
  ['no list', Prisma.sql`select ${[]}::text[] as a, ${[]}::bigint[] as b, ${[]}::uuid[] as c`],
  [
    'nothing',
    Prisma.sql`select ${null}::text as a, ${null}::timestamptz as b, ${[null, 'null']}::text[] as c, ${[null, 1n]}::bigint[] as d`,
  ],
  [
    'words',
    Prisma.sql`select ${ODD}::text[] as a, ${'it\'s {"a", \\}'}::text as b, ${'EUR'}::char(3) as c, ${['EUR']}::char(3)[] as d`,
  ],
  ['truth', Prisma.sql`select ${true}::bool as a, ${[true, false, null]}::bool[] as b`],
  [
    'moments',
    Prisma.sql`select ${AT}::timestamptz as a, ${AT}::date as b, ${[AT, null]}::timestamptz[] as c, ${[AT]}::date[] as d, ${AT}::timestamp as e`,
  ],
  [
    'moments as texts',
    Prisma.sql`select ${AT}::timestamptz::text as a, ${AT}::date::text as b, ${[AT]}::timestamptz[]::text as c`,
  ],
  ['microseconds', Prisma.sql`select '2026-03-29 01:30:00.123456+00'::timestamptz as a, '0009-01-01'::date as b`],
  [
    'bytes',
    Prisma.sql`select ${BYTES}::bytea as a, ${[BYTES, Uint8Array.of()]}::bytea[] as b, octet_length(${BYTES}::bytea) as c`,
  ],
  [
    'parts',
    Prisma.sql`select ${'1.10'}::numeric as a, ${new Prisma.Decimal('0.5')}::numeric as b, 0.1::float8 as c, array[1.5, null]::numeric[] as d`,
  ],
  [
    'JSON',
    Prisma.sql`select ${'{"a":[1,null]}'}::jsonb as a, ${{ b: 'x' }}::jsonb as b, ${['{"c":1}']}::jsonb[] as c, 'null'::jsonb as d`,
  ],
  [
    'ids',
    Prisma.sql`select ${'0198c0de-0000-7000-8000-000000000001'}::uuid as a, ${['0198c0de-0000-7000-8000-000000000001']}::uuid[] as b`,
  ],
  ['part of a statement', Prisma.sql`select x from unnest(${['a', 'b']}::text[]) as x where ${Prisma.sql`x = ${'b'}`}`],
  ['no rows', Prisma.sql`select 1 as a where false`],
]

it.each(asked)('writes and reads %s in a transaction as Prisma does outside of one', async (_, sql) => {
  const outside = await prisma.$queryRaw(sql)
  expect(await prisma.$transaction((tx) => tx.$queryRaw(sql))).toStrictEqual(outside)
})

const note = (tx: Tx, word: string) => tx.$executeRaw`insert into noted values (${word}), (${word})`
const noted = async (word: string) =>
  (await prisma.$queryRaw<unknown[]>`select word from noted where word = ${word}`).length

it('says how many rows a statement changed, and keeps them with the transaction', async () => {
  expect(await prisma.$transaction((tx) => note(tx, 'kept'))).toBe(2)
  expect(await noted('kept')).toBe(2)
})

it('takes back with the transaction what either of both ways wrote', async () => {
  const failed = prisma.$transaction(async (tx) => {
    await note(tx, 'undone')
    await tx.$executeRawUnsafe(`insert into noted values ('undone')`)
    throw new Error('a rule was broken')
  })
  await expect(failed).rejects.toThrow('a rule was broken')
  expect(await noted('undone')).toBe(0)
})

it('says what PostgreSQL said, with its code', async () => {
  const failed = prisma.$transaction((tx) => tx.$queryRaw`select 1 / ${0}::int`)
  await expect(failed).rejects.toMatchObject({ code: '22012', message: 'division by zero' })
})

it('begins no statement of a transaction that is over, however it ended', async () => {
  const strays: Tx[] = []
  await prisma.$transaction(async (tx) => strays.push(tx))
  await prisma.$transaction(async (tx) => Promise.reject(strays.push(tx))).catch(() => null)
  for (const stray of strays) await expect(note(stray, 'stray')).rejects.toMatchObject({ code: 'P2028' })
  expect(await noted('stray')).toBe(0)
})

it('begins no statement when the time of its transaction runs out', async () => {
  const late = prisma.$transaction((tx) => note(tx, 'late'), { timeout: 1_000 })
  await expect(late).rejects.toMatchObject({ code: 'P2028' })
  expect(await noted('late')).toBe(0)
})
